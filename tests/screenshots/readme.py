"""The README's pictures: four of those that were taken, made small."""

from pathlib import Path

from PIL import Image

PICTURES = {
    "phone-table": "phone-table-phone-en.png",
    "host-run": "console-run-wall-en.png",
    "wall-round": "wall-round-wall-en.png",
    "wall-harvest": "wall-harvest-wall-en.png",
}
WIDTH = 1200
LARGEST = 150_000
"""Bytes: what a reader of the README downloads for one picture."""


def for_readme(taken: Path, folder: Path) -> None:
    """Write them into the folder. Raises FileNotFoundError for one not taken, ValueError if too large."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source in PICTURES.items():
        picture = Image.open(taken / source).convert("RGB")
        if picture.width > WIDTH:
            picture = picture.resize(
                (WIDTH, round(picture.height * WIDTH / picture.width)), Image.Resampling.LANCZOS
            )
        path = folder / f"{name}.png"
        picture.quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)
        if path.stat().st_size > LARGEST:
            raise ValueError(f"{path} has {path.stat().st_size} bytes")
