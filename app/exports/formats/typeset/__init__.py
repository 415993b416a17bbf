"""A document as the data that the typst template reads."""
