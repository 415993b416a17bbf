// Themes chosen by check box, and the dark bar that merges them. What is chosen is the page's, not the café's:
// a card that a frame draws anew is marked again.

import { _, ngettext } from "../words.js";

export function watchChosen(asker) {
  const chosen = new Set();
  const bar = document.getElementById("chosen");
  const draw = () => {
    const cards = mark(chosen);
    bar.hidden = cards.length === 0;
    document.getElementById("merge").disabled = cards.length < 2;
    const ideas = cards.reduce((sum, card) => sum + Number(card.dataset.ideas), 0);
    say(document.getElementById("chosen-say"), cards.length ? sentence(cards.length, ideas) : "");
  };
  document.getElementById("themes").addEventListener("change", ({ target }) => {
    if (!target.matches("[data-choose]")) return;
    const { theme } = target.closest("[data-theme]").dataset;
    if (target.checked) chosen.add(theme);
    else chosen.delete(theme);
    draw();
  });
  bar.addEventListener("click", async ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act === "merge" && !(await merge(asker, [...cardsOf(chosen)]))) return;
    if (!act) return;
    chosen.clear();
    draw();
    document.querySelector("#themes [data-choose]")?.focus({ preventScroll: true });
  });
  document.addEventListener("samovar:put", draw);
}

const all = () => [...document.querySelectorAll("#themes > [data-theme]")];
const cardsOf = (chosen) => all().filter((card) => chosen.has(card.dataset.theme));

function mark(chosen) {
  const cards = cardsOf(chosen);
  for (const card of all()) {
    const on = cards.includes(card);
    card.classList.toggle("theme--chosen", on);
    card.querySelector("[data-choose]").checked = on;
  }
  const there = new Set(cards.map((card) => card.dataset.theme));
  for (const theme of chosen) if (!there.has(theme)) chosen.delete(theme);
  return cards;
}

function sentence(themes, ideas) {
  if (themes === 1) return _("One theme chosen. Choose another one to merge them.");
  return _("%(themes)s chosen, %(ideas)s", {
    themes: ngettext("%(num)s theme", "%(num)s themes", themes),
    ideas: ngettext("%(num)s idea", "%(num)s ideas", ideas),
  });
}

function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

// The largest keeps its name: the others go into it.
function merge(asker, cards) {
  const sorted = cards.sort((a, b) => Number(b.dataset.ideas) - Number(a.dataset.ideas));
  const [into, ...themes] = sorted.map((card) => card.dataset.theme);
  const name = sorted[0].querySelector(".theme__name").textContent;
  return asker.act({ do: "theme.merge", into, themes }, _("Merged into “%(theme)s”.", { theme: name }));
}
