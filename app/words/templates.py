"""Words for Jinja: `_`, `gettext` and `ngettext` of the newer style, with local digits and escaping."""

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment, pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup

from app.words.catalogues import translations
from app.words.words import Words


def install(environment: Environment, words: Words) -> None:
    """Makes an environment speak one language (one environment a language, so that macros speak it too).

    Templates get `_`, `gettext`, `ngettext`, `{% trans %}`, and the names `words`, `number`, `lang`, `dir`.
    """
    environment.add_extension("jinja2.ext.i18n")
    spoken = translations(words.lang)
    environment.newstyle_gettext = True  # type: ignore[attr-defined]
    gettext, ngettext = _callables(words, spoken.gettext, spoken.ngettext)
    environment.globals.update(
        {"_": gettext, "gettext": gettext, "ngettext": ngettext}
        | {"words": words, "number": words.number, "lang": words.lang, "dir": words.dir}
    )


def _callables(
    words: Words, one: Callable[[str], str], many: Callable[[str, str, int], str]
) -> tuple[Callable[..., str], Callable[..., str]]:
    @lru_cache(maxsize=4000)
    def whole(autoescape: bool, message: str) -> str:
        return (Markup(message) if autoescape else message) % {}

    def filled(context: EvalContext, message: str, values: dict[str, object]) -> str:
        # Markup escapes what is filled in; the catalogue's own text is trusted like the template's.
        if not values:
            return whole(context.autoescape, message)
        safe = Markup(message) if context.autoescape else message
        return safe % words.said(values)

    @pass_eval_context
    def gettext(context: EvalContext, message: str, /, **values: object) -> str:
        return filled(context, one(message), values)

    @pass_eval_context
    def ngettext(context: EvalContext, singular: str, plural: str, num: int, /, **values: object) -> str:
        return filled(context, many(singular, plural, num), {"num": num} | values)

    return gettext, ngettext
