// The hand on one theme, in its sheet: merge with another, split by picking ideas, lock. Keyboard and touch alike.

import { closeSheet, openSheet } from "../sheet.js";
import { _, ngettext } from "../words.js";
import { narrow } from "./narrow.js";

const $ = (id) => document.getElementById(id);

/** `say(words, wish)` sends the wish and says in the sheet what was done, with its undo. */
export function watchHand(say) {
  const picked = new Set();
  const merging = { theme: null };
  $("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "open") picked.clear();
    if (act === "merge-with") askWith(merging, button);
    if (act === "merge-into") await merge(say, merging, button);
    if (act === "split") pick(picked, !$("theme-body").hasAttribute("data-picking"));
    if (act === "lock") await lock(say, button.dataset);
  });
  $("theme-body").addEventListener("change", ({ target }) => {
    if (!target.matches("[data-pick]")) return;
    if (target.checked) picked.add(target.value);
    else picked.delete(target.value);
    mark(picked);
  });
  $("theme-sheet").addEventListener("submit", async (event) => {
    if (event.target.id !== "split-form") return;
    event.preventDefault();
    if (await split(say, event.target.dataset.theme, picked)) pick(picked, false);
  });
  $("theme-body").addEventListener("samovar:filled", () => mark(picked));
}

function lock(say, { theme, locked }) {
  const on = locked === "yes";
  const done = on ? _("Locked: it takes in no idea by itself.") : _("Unlocked: new ideas may join it.");
  return say(done, { do: "theme.lock", theme, locked: on });
}

// Picking is a state of the sheet: the boxes stand in each row, the name of the new theme above them.
function pick(picked, on) {
  $("theme-body").toggleAttribute("data-picking", on);
  if (!on) picked.clear();
  mark(picked);
  if (on) document.querySelector("#theme-body [data-pick]")?.focus();
}

function mark(picked) {
  const on = $("theme-body").hasAttribute("data-picking");
  const form = $("split-form");
  if (!form) return;
  form.hidden = !on;
  document.querySelector("#theme-body [data-act='split']")?.setAttribute("aria-expanded", String(on));
  for (const box of document.querySelectorAll("#theme-body [data-pick]")) box.checked = picked.has(box.value);
  const words = picked.size
    ? ngettext("%(num)s idea picked for a theme of its own.", "%(num)s ideas picked for a theme of their own.", picked.size)
    : _("Pick the ideas that shall make a theme of their own.");
  if ($("split-say").textContent !== words) $("split-say").textContent = words;
}

async function split(say, theme, picked) {
  const name = $("split-name").value.trim();
  if (!picked.size) return void ($("split-say").textContent = _("Pick at least one idea."));
  if (!name) {
    $("split-say").textContent = _("Give the theme a name.");
    return $("split-name").focus();
  }
  return say(_("Split in two."), { do: "theme.split", theme, name, ideas: [...picked] });
}

// The others stand on the page as cards: their names are there already.
function askWith(merging, button) {
  merging.theme = button.dataset.theme;
  const others = [...document.querySelectorAll("#themes > [data-theme]")].filter(
    (card) => card.dataset.theme !== merging.theme,
  );
  $("merge-list").replaceChildren(...others.map(choice));
  narrow($("merge-list"));
  openSheet($("merging"), { opener: button });
}

function choice(card) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--wide";
  button.dataset.act = "merge-into";
  button.dataset.theme = card.dataset.theme;
  const name = document.createElement("span");
  name.dir = "auto";
  name.textContent = card.querySelector(".theme__name").textContent;
  const count = document.createElement("span");
  count.className = "quiet";
  count.textContent = ngettext("%(num)s idea", "%(num)s ideas", Number(card.dataset.ideas));
  button.append(name, count);
  return button;
}

// The theme whose sheet is open stays, with its name.
async function merge(say, merging, button) {
  closeSheet($("merging"));
  const name = button.querySelector("[dir]").textContent;
  await say(_("“%(theme)s” is part of this theme now.", { theme: name }), {
    do: "theme.merge",
    into: merging.theme,
    themes: [button.dataset.theme],
  });
}
