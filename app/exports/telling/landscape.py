"""The landscape for paper: regions and points as a drawing, and which themes lie near which."""

from collections.abc import Iterator

from app.exports.document import Block, Ground, Landscape, Said
from app.exports.report import Report
from app.landscape import Theme, picture
from app.words import Words

WIDTH, HEIGHT, FONT = 1600.0, 950.0, 36.0
"""Units of the drawing, which is as wide as the page."""


def landscape(report: Report, words: Words) -> Iterator[Block]:
    """The picture in which near means alike, where ideas have places."""
    spots = report.spots
    themes = [
        Theme(theme.id, theme.name, tuple(spots[ref] for ref in theme.ideas if ref in spots))
        for theme in report.themes
    ]
    outside = [spot for ref, spot in spots.items() if ref not in report.theme_of]
    made = picture(themes, outside, WIDTH, HEIGHT, FONT)
    if not made.regions:
        return
    tables = {theme.id: theme.tables for theme in report.themes}
    grounds = tuple(
        Ground(
            name=Said(region.name),
            number=words.number(number) if (number := region.label.number) else "",
            lines=region.label.lines,
            middle=(region.label.box.x, region.label.box.y),
            half_width=region.label.box.half_width,
            rings=region.rings,
            points=region.points,
            brew=min(4, tables[region.id] * 5 // max(1, report.head.tables)),
            near=tuple(Said(made.regions[other].name) for other in region.near),
        )
        for region in made.regions
    )
    caption = words.text("Near means alike: each point is an idea, each ground a theme. Hollow: on its own.")
    yield Landscape(caption, grounds, made.alone, WIDTH, HEIGHT, FONT)
