"""The picture in which near means alike: themes are regions, ideas are points. Geometry for page and paper.

Knows nothing of the house: it is given names and places, and answers lines and letters.
"""

from app.landscape.picture import Picture, Region, Theme, picture

__all__ = ["Picture", "Region", "Theme", "picture"]
