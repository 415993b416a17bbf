from pathlib import Path

import pytest

CATALOGUE = r"""
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"

#: static/js/composer.js:4 templates/parts/idea.html:2
msgid "Send"
msgstr "بفرست"

#: templates/join/page.html:4
msgid "Come in"
msgstr "بفرمایید"

#: static/js/composer.js:9
msgid "%(num)s idea"
msgid_plural "%(num)s ideas"
msgstr[0] "%(num)s ایده"
msgstr[1] "%(num)s ایده‌ها"

#: static/js/composer.js:12
msgid "Not yet"
msgstr ""

#: static/js/composer.js:13
#, fuzzy
msgid "Unsure"
msgstr "نامطمئن"

#: templates/join/page.html:9
msgid "Welcome, %(name)s"
msgstr "خوش آمدی <b>%(name)s</b>"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "fa" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "messages.po").write_text(CATALOGUE, "utf-8")
    return tmp_path
