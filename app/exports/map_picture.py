"""The causal map's picture as PNG, drawn by typst with the fonts that came by pip."""

import re
from typing import Any

import typst

from app.exports.formats.pdf import fonts

_SIDES = re.compile(r'width="(\d+)" height="(\d+)"')
SHARP, LARGEST = 144.0, 5000
"""Dots per inch, and the most of them along the longer side."""
_PAGE = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'


def png(svg: str) -> bytes:
    """A picture of ours (SVG with its width and height) as PNG."""
    sides = _SIDES.search(svg)
    longer = max(map(int, sides.groups())) if sides else 1
    ppi = min(SHARP, 96 * LARGEST / longer)
    made: Any = typst.compile(_PAGE, format="png", ppi=ppi, sys_inputs={"svg": svg}, font_paths=fonts())
    return bytes(made)
