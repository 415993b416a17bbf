"""Maps as files of other programs, a module a format."""
