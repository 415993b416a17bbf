// The words of the page's language, from <script type="application/json" id="words">:
// {lang, digits: "۰۱۲…", messages: {"msgid": "…", "singular msgid": {"one": "…", "other": "…"}}}.
// Placeholders are %(name)s; numbers among the values are written in local digits.

const PLAIN = { lang: "en", digits: "0123456789", messages: {} };

export const words = { ...PLAIN, ...JSON.parse(document.getElementById("words")?.textContent || "{}") };
const plural = new Intl.PluralRules(words.lang);
const digits = Array.from(words.digits);

/** A number, or a text that holds digits such as "12:40", in the digits of the page's language. */
export function number(value) {
  return String(value).replace(/\d/g, (digit) => digits[digit]);
}

function filled(sentence, values) {
  const word = (value) => (typeof value === "number" ? number(value) : value);
  return sentence.replace(/%\((\w+)\)s/g, (whole, name) => (name in values ? word(values[name]) : whole));
}

/** The sentence in the page's language, its %(name)s filled from values. */
export function _(msgid, values = {}) {
  const found = words.messages[msgid];
  return filled(typeof found === "string" ? found : msgid, values);
}

/** The form for n; %(num)s is n itself. */
export function ngettext(one, other, n, values = {}) {
  const forms = words.messages[one];
  const said = typeof forms === "object" ? (forms[plural.select(n)] ?? forms.other) : null;
  return filled(said ?? (n === 1 ? one : other), { num: n, ...values });
}
