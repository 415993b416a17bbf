"""The join form is read as a browser reads it."""

from app.rehearsal.form import JoinForm

FORM = """<form id="join"><input id="name">
<select data-group="Office"><option value="">None</option><option value="North &amp; East">N</option></select>
<select id="writes"><option value="en">English</option></select></form>"""


def test_a_form_tells_what_it_asks() -> None:
    form = JoinForm(FORM)
    assert (form.named, form.groups) == (True, {"Office": ["North & East"]})


def test_a_form_that_asks_for_nothing() -> None:
    form = JoinForm('<form id="join"><button>Come in</button></form>')
    assert (form.named, form.groups) == (False, {})
