"""The faces that pictures are taken with: those that the product's own packages bring, for every script."""

from importlib.util import find_spec
from pathlib import Path

CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>{folders}<dir>/usr/share/fonts</dir><cachedir>{cache}</cachedir>
{aliases}<match><edit name="family" mode="append_last"><string>Noto Sans</string></edit></match>
</fontconfig>"""
ALIASES = {"system-ui": "Noto Sans", "sans-serif": "Noto Sans", "serif": "DejaVu Serif"}


def font_environment(folder: Path) -> dict[str, str]:
    """Writes a fontconfig file into the folder and says how a browser finds it (environment variables)."""
    found = [
        spec.submodule_search_locations
        for name in ("manimgx_fonts", "manimgx_fonts_cjk")
        if (spec := find_spec(name)) and spec.submodule_search_locations
    ]
    aliases = "".join(
        f"<alias binding='same'><family>{asked}</family><prefer><family>{given}</family></prefer></alias>"
        for asked, given in ALIASES.items()
    )
    config = folder / "fonts.conf"
    folders = "".join(f"<dir>{place}</dir>" for places in found for place in places)
    config.write_text(CONFIG.format(folders=folders, cache=folder / "cache", aliases=aliases))
    return {"FONTCONFIG_FILE": str(config)}
