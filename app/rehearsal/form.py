"""The form at a café's door, read as a browser does: is a name asked, which groups may one choose."""

from __future__ import annotations

from html.parser import HTMLParser


class JoinForm(HTMLParser):
    """`groups`: what each select offers; `named`: whether there is a field for a name."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.groups: dict[str, list[str]] = {}
        self.named = False
        self._group = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """HTMLParser."""
        values = {name: value or "" for name, value in attrs}
        if tag == "input" and values.get("id") == "name":
            self.named = True
        if tag == "select":
            self._group = values.get("data-group", "")
        if tag == "option" and self._group and values.get("value"):
            self.groups.setdefault(self._group, []).append(values["value"])
