"""Text for XML 1.0, which has no place for most control characters, in any form."""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def without_controls(text: str) -> str:
    """The text without them."""
    return _CONTROLS.sub("", text)
