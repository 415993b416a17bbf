"""The command line: a file a command, listed here.

Only the command that was asked for is imported, so that the server starts at once and
`samovar doctor` works where some package does not.
"""

from __future__ import annotations

import sys
from importlib import import_module

from app import version

COMMANDS: dict[str, str] = {
    "setup": "app.cli.setup:setup",
    "run": "app.cli.run:run",
    "doctor": "app.cli.doctor:doctor",
    "settings": "app.cli.settings:settings",
    "protocol": "app.cli.protocol:protocol",
    "rehearse": "app.cli.rehearse:rehearse",
    "publish": "app.cli.publish:publish",
    "import": "app.cli.import_cafe:import_cafe",
    "import-ideas": "app.cli.import_ideas:import_ideas",
    "strategy": "app.cli.strategy:strategy",
    "work": "app.cli.work:work",
    "backup": "app.cli.backup:backup",
    "restore": "app.cli.restore:restore",
    "host-link": "app.cli.host_link:host_link",
    "seating": "app.cli.seating:seating",
    "themes": "app.cli.themes:themes",
}
"""Name on the command line → module and function (its docstring is the help text)."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command named by the arguments (default: those of the process)."""
    import typer

    given = sys.argv[1:] if arguments is None else arguments
    if given == ["--version"]:
        print(f"Samovar {version()}")
        return
    wanted = [given[0]] if given and given[0] in COMMANDS else list(COMMANDS)
    line = typer.Typer(
        help="Host a World Café from this computer.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    line.callback()(_samovar)
    for name in wanted:
        module, _, function = COMMANDS[name].partition(":")
        line.command(name)(getattr(import_module(module), function))
    line(given, prog_name="samovar")


def _samovar() -> None:
    """Host a World Café from this computer."""
