"""A file a format; each has an `EXPORTER`."""
