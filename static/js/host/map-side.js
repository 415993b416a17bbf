// At the side: a variable (its name, what a push on it does) or a link (sign, delay, what it rests on).

import { _ } from "../words.js";
import { light } from "./map-picture.js";

const $ = (id) => document.getElementById(id);

export function watchSide(asker) {
  const shown = { path: "", opener: null };
  const fill = async () => {
    const { path } = shown;
    const html = path && (await asker.fragment(`map/${path}`));
    if (path !== shown.path) return false;
    if (!html) return close(shown);
    const within = $("side-body").contains(document.activeElement);
    $("side-body").innerHTML = html;
    if (within) $("side-title").focus({ preventScroll: true });
    $("side-title").textContent = $("side-body").querySelector("[data-title]").dataset.title;
    return true;
  };
  const openAt = async (path, opener) => {
    Object.assign(shown, { path, opener });
    if (await fill()) show();
  };
  $("map").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    const variable = target.closest(".box")?.dataset.variable ?? (act === "variable" ? button.closest("[data-variable]").dataset.variable : null);
    const link = target.closest(".arc")?.dataset.link ?? (act === "link" ? button.dataset.link : null);
    if (variable) openAt(`variables/${variable}`, button);
    if (link) openAt(`links/${link}`, button);
    if (variable || link) light({ variable, links: link ? [link] : [] });
    if (act === "close-side") close(shown);
    if ($("side").contains(button)) pressed(asker, button);
  });
  $("side").addEventListener("submit", (event) => {
    event.preventDefault();
    submitted(asker, event.target, fill);
  });
  $("map").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && shown.path) close(shown);
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    const at = $("side-body").querySelector("[data-of]")?.dataset.of;
    if (!shown.path || !at || $("side-body").contains(document.activeElement)) return;
    if (detail.fresh || [...detail.ids, ...detail.dropped].some((id) => id === "console_map" || id === `console_variable-${at}`)) fill();
  });
}

function show() {
  $("side").hidden = false;
  $("map").dataset.open = "";
  $("side").scrollTop = 0;
  $("side-title").focus({ preventScroll: true });
}

function close(shown) {
  const { opener } = shown;
  Object.assign(shown, { path: "", opener: null });
  $("side").hidden = true;
  delete $("map").dataset.open;
  light({ variable: null, links: [] });
  (opener?.isConnected ? opener : $("new-source")).focus({ preventScroll: true });
  return false;
}

async function pressed(asker, { dataset }) {
  const variable = $("variable-form")?.dataset.variable;
  const link = $("link-form")?.dataset.link;
  if (dataset.act === "press") {
    $("press-body").textContent = _("Trying…");
    $("press-body").innerHTML = (await asker.fragment(`map/press/${variable}?up=${dataset.up}`)) || "";
  }
  if (dataset.act === "variable-remove") asker.act({ do: "variable.remove", variable }, _("Variable and its links removed."));
  if (dataset.act === "link-remove") asker.act({ do: "causal.remove", link }, _("Link removed."));
  if (dataset.act === "link-turn") asker.act({ do: "causal.change", link, turn: true }, _("Link turned round."));
  if (dataset.act === "uncite") cite(asker, link, (ideas) => ideas.filter((idea) => idea !== dataset.idea));
}

async function submitted(asker, form, fill) {
  if (form.id === "variable-form") {
    const wish = { do: "variable.edit", variable: form.dataset.variable, name: $("variable-name").value.trim(), note: $("variable-note").value.trim() };
    await asker.act(wish, _("Saved."));
  }
  if (form.id === "link-form") {
    const { polarity, delayed, strength, confidence, note } = form.elements;
    const told = { polarity: Number(polarity.value), delayed: delayed.checked, strength: Number(strength.value), confidence: Number(confidence.value) };
    await asker.act({ do: "causal.change", link: form.dataset.link, ...told, note: note.value.trim() }, _("Saved."));
  }
  if (form.id === "cite-find") await find(asker);
  if (form.id === "cite-form") {
    const picked = [...form.querySelectorAll("input:checked")].map(({ value }) => value);
    if (picked.length && (await cite(asker, $("link-form").dataset.link, (ideas) => [...ideas, ...picked]))) fill();
  }
}

// The ideas that have the words, each to be ticked; those that are cited already are left out.
async function find(asker) {
  const html = await asker.fragment(`themes/all?find=${encodeURIComponent($("cite-words").value.trim())}`);
  const known = new Set($("side-body").querySelector(".map__evidence").dataset.ideas.split(" "));
  $("cite-list").innerHTML = html;
  for (const box of $("cite-list").querySelectorAll("input")) if (known.has(box.value)) box.closest("label").remove();
  $("cite-form").hidden = false;
}

async function cite(asker, link, change) {
  const known = $("side-body").querySelector(".map__evidence").dataset.ideas.split(" ").filter(Boolean);
  return asker.act({ do: "causal.change", link, ideas: change(known) }, _("What it rests on has changed."));
}
