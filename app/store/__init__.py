"""Where logs are kept: append and read the events of a café, bring old ones up to date, empty words, forget.

``sql.SqliteStore`` runs a function over a ``Transaction``; on SQLite one thread writes and a few read.
"""
