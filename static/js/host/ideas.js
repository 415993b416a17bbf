// The sheet with all ideas of a theme (or on their own, or new): read them, rename, move one elsewhere.
// The list is a fragment of the server's, fetched when the sheet opens and again when the themes change.

import { closeSheet, openSheet } from "../sheet.js";
import { _ } from "../words.js";
import { watchHand } from "./hand.js";
import { watchLandscape } from "./landscape.js";
import { narrow } from "./narrow.js";

const $ = (id) => document.getElementById(id);

export function watchIdeas(asker) {
  const list = { path: "", wanted: 0 };
  const moving = { idea: null };
  const sheet = $("theme-sheet");
  const say = sayer(asker);
  watchHand(say);
  const show = async (path, opener) => {
    list.path = path;
    say("");
    $("theme-body").removeAttribute("data-picking");
    if (await fill(asker, list)) openSheet(sheet, { opener });
  };
  watchLandscape(asker, show);
  $("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "open") await show(`themes/${button.dataset.which}`, button);
    if (act === "more-ideas" && button.closest("#theme-body")) await more(asker, list, button);
    if (act === "move") askWhere(moving, button);
    if (act === "move-to") await move(say, moving, { do: "theme.move_idea", idea: moving.idea, theme: button.dataset.theme || null });
  });
  $("moving-new").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = $("moving-name").value.trim();
    if (!name) return $("moving-name").focus();
    if (await move(say, moving, { do: "theme.new", name, ideas: [moving.idea] })) event.target.reset();
  });
  sheet.addEventListener("submit", (event) => {
    if (event.target.id !== "rename-form") return;
    event.preventDefault();
    const name = $("rename-name").value.trim();
    if (name) say(_("Renamed."), { do: "theme.rename", theme: event.target.dataset.theme, name });
  });
  const lists = ["console_alone", "console_since", "console_proposal"];
  const changed = (id) => id.startsWith("console_theme-") || lists.includes(id);
  document.addEventListener("samovar:put", ({ detail }) => {
    if (sheet.open && [...detail.ids, ...detail.dropped].some(changed)) fill(asker, list);
  });
}

// What was done from the sheet is said in it, with its undo: a toast would lie behind it.
function sayer(asker) {
  return async (words, wish) => {
    const place = $("theme-said");
    if (!words) return place.replaceChildren();
    const undo = await asker.undoable(wish);
    if (!undo) return false;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button--quiet";
    button.textContent = _("Undo");
    button.addEventListener("click", async () => {
      await undo();
      place.replaceChildren();
    });
    place.replaceChildren(words, button);
    return true;
  };
}

async function fill(asker, list) {
  const asked = ++list.wanted;
  const html = await asker.fragment(list.path);
  if (asked !== list.wanted) return false;
  if (!html) closeSheet($("theme-sheet"));
  const writing = $("rename-name");
  if (writing && writing === document.activeElement && writing.value !== writing.defaultValue) return true;
  const at = document.activeElement?.closest("#theme-body [data-idea]")?.dataset.idea;
  const was = $("theme-sheet").scrollTop;
  $("theme-body").innerHTML = html;
  $("theme-sheet-title").textContent = $("theme-body").querySelector("[data-title]")?.dataset.title ?? _("Ideas");
  $("theme-sheet").scrollTop = was;
  $("theme-body").dispatchEvent(new Event("samovar:filled"));
  if (at) ($("theme-body").querySelector(`[data-idea="${at}"] button, [data-act]`) ?? $("theme-sheet")).focus({ preventScroll: true });
  return Boolean(html);
}

async function more(asker, list, button) {
  const html = await asker.fragment(`${list.path}?after=${button.dataset.after}`);
  if (html) button.outerHTML = html;
  $("theme-body").dispatchEvent(new Event("samovar:filled"));
}

function askWhere(moving, button) {
  const card = button.closest("[data-idea]");
  moving.idea = card.dataset.idea;
  $("moving-text").textContent = card.querySelector(".said").textContent;
  markBest(card.dataset.second);
  narrow($("targets-place"));
  openSheet($("moving"), { opener: button });
}

// The theme that would be the idea's next best says so.
function markBest(theme) {
  for (const button of $("targets-place").querySelectorAll("[data-theme]")) {
    const best = Boolean(theme) && button.dataset.theme === theme;
    button.querySelector(".targets__best")?.remove();
    if (!best) continue;
    const chip = document.createElement("span");
    chip.className = "chip targets__best";
    chip.textContent = _("next best");
    button.append(chip);
  }
}

async function move(say, moving, wish) {
  closeSheet($("moving"));
  return say(wish.do === "theme.new" ? _("Moved into a new theme.") : _("Moved."), wish);
}
