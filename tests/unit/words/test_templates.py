from jinja2 import Environment

from app.words import Words
from app.words.templates import install


def environment(lang: str) -> Environment:
    made = Environment(autoescape=True)
    install(made, Words(lang))
    return made


def test_templates_say_plurals_with_local_digits() -> None:
    page = environment("fa").from_string("{{ ngettext('%(num)s one-not-said', '%(num)s not-said', n) }}")
    assert page.render(n=31) == "۳۱ not-said"


def test_what_is_filled_in_is_escaped_and_the_message_is_not() -> None:
    page = environment("en").from_string("{{ _('<b>%(name)s</b> 100 %%', name=name) }}")
    assert page.render(name="<i>") == "<b>&lt;i&gt;</b> 100 %"


def test_trans_blocks_and_macros_speak_the_language_too() -> None:
    source = (
        "{% macro m(n) %}{% trans %}Round {{ n }}{% endtrans %} {{ dir }} {{ lang }}{% endmacro %}{{ m(2) }}"
    )
    assert environment("fa").from_string(source).render() == "Round ۲ rtl fa"
