// The Strategy room: lines from themes and by hand, written in place, in an order; the words they rest on at the side.

import { clearDraft } from "../drafts.js";
import { _, ngettext } from "../words.js";
import { watchEvidence } from "./evidence.js";
import { writeInPlace } from "./in-place.js";
import { liftToasts } from "./lift.js";

const $ = (id) => document.getElementById(id);

export function open({ asker }) {
  liftToasts();
  watchEvidence(asker);
  $("strategy").addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker));
  $("lines").addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey || event.isComposing) return;
    event.preventDefault();
    place(asker, event.target.closest(".line"), by);
  });
  $("new-line").addEventListener("submit", (event) => {
    event.preventDefault();
    byHand(asker, $("new-line-text"));
  });
}

function clicked(button, asker) {
  const act = button?.dataset.act;
  if (act === "lines-from-all") return fromThemes(asker, [...document.querySelectorAll(".unused__theme")]);
  if (act === "line-from") return fromThemes(asker, [button.closest(".unused__theme")]);
  const line = button?.closest(".line");
  if (!line) return null;
  if (act === "line-up") return place(asker, line, -1);
  if (act === "line-down") return place(asker, line, 1);
  if (act === "line-remove") return asker.act({ do: "line.remove", line: line.dataset.line }, _("Line removed."));
  return act === "line-edit" ? edit(asker, line, button) : null;
}

function fromThemes(asker, rows) {
  const wishes = rows.map(({ dataset: { theme, name } }) => ({ do: "line.add", text: name, theme }));
  const said = (n) => ngettext("%(num)s line made. Its words are yours to sharpen.", "%(num)s lines made. Their words are yours to sharpen.", n);
  return asker.acts(wishes, said);
}

async function byHand(asker, field) {
  if (!field.value.trim()) return field.focus();
  if (!(await asker.act({ do: "line.add", text: field.value.trim() }, _("Line added, marked as the host’s.")))) return;
  field.value = "";
  clearDraft(field);
}

function edit(asker, line, opener) {
  const save = (text) => asker.act({ do: "line.edit", line: line.dataset.line, text }, _("Line changed."));
  writeInPlace(line.querySelector(".line__text"), { label: _("Words of the line"), opener, save });
}

// At an end nothing moves; the button there is only marked as off, so that the focus stays on it.
function place(asker, line, by) {
  const last = document.querySelectorAll("#lines > .line").length - 1;
  const to = Number(line?.dataset.place) + by;
  if (!line || to < 0 || to > last) return null;
  return asker.act({ do: "line.place", line: line.dataset.line, place: to }, by < 0 ? _("Moved up.") : _("Moved down."));
}
