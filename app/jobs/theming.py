"""The job that finds themes: what it reads, what runs in its process, and the command it answers with."""

from app.themes.command import Reading, command, find, reading

__all__ = ["Reading", "command", "find", "reading"]
