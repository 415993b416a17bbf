"""A text that pages will say in the reader's language; here it is only marked for the catalogue."""


def marked(message: str) -> str:
    """The message itself."""
    return message
