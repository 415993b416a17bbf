// The Strategy room: lines from themes and by hand, written in place, in an order; the words they rest on at the side.

import { clearDraft } from "../drafts.js";
import { _, ngettext } from "../words.js";
import { levels, lower, openPlace, watchPlaces } from "./chain.js";
import { watchCiting } from "./citing.js";
import { watchEvidence } from "./evidence.js";
import { writeInPlace } from "./in-place.js";
import { liftToasts } from "./lift.js";

const $ = (id) => document.getElementById(id);

export function open({ asker }) {
  liftToasts();
  watchEvidence(asker);
  watchCiting(asker);
  watchPlaces(asker);
  $("strategy").addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker));
  $("lines").addEventListener("keydown", (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !event.altKey || event.isComposing) return;
    event.preventDefault();
    place(asker, event.target.closest(".line"), by < 0 ? "line-up" : "line-down");
  });
  $("new-line").addEventListener("submit", (event) => {
    event.preventDefault();
    byHand(asker, $("new-line-text"));
  });
  $("strategy").addEventListener("submit", (event) => {
    if (!event.target.matches(".nudge__aside")) return;
    event.preventDefault();
    putAside(asker, event.target);
  });
  $("strategy").addEventListener("change", ({ target }) => {
    if (target.id === "vocabulary") asker.act({ do: "settings.change", changes: { vocabulary: target.value } }, _("The levels have these names now."));
  });
  nameLevels();
  document.addEventListener("samovar:put", nameLevels);
}

// The levels of a new line are called as the page calls them now.
function nameLevels() {
  const select = $("new-line-level");
  const named = levels();
  if (named.length === select.length && named.every(([, name], place) => select[place].text === name)) return;
  const chosen = select.value || "outcome";
  select.replaceChildren(...named.map(([level, name]) => new Option(name, level, false, level === chosen)));
}

function clicked(button, asker) {
  const act = button?.dataset.act;
  if (act === "lines-from-all") return fromThemes(asker, [...document.querySelectorAll(".unused__theme")]);
  if (act === "line-from") return fromThemes(asker, [button.closest(".unused__theme")]);
  if (act === "draft") return draft(asker);
  const line = button?.closest(".line") ?? $(`console_line-${button?.closest("[data-line]")?.dataset.line}`);
  if (!line) return null;
  if (act === "line-up" || act === "line-down") return place(asker, line, act);
  if (act === "line-place") return openPlace(line, button);
  if (act === "line-below") return below(line);
  if (act === "nudge-level") return asker.act({ do: "line.level", line: line.dataset.line, level: button.dataset.level }, _("Level changed."));
  if (act === "nudge-words") return edit(asker, line, line.querySelector("[data-act='line-edit']"));
  if (act === "line-remove") return asker.act({ do: "line.remove", line: line.dataset.line }, _("Line removed."));
  return act === "line-edit" ? edit(asker, line, button) : null;
}

// The lines are proposed by the server from what was said; one act adds them, one undo takes them all back.
async function draft(asker) {
  const answer = await asker.fragment("draft");
  if (!answer) return;
  const { lines } = JSON.parse(answer);
  if (lines.length) await asker.act({ do: "lines.draft", lines }, ngettext("%(num)s line drafted. Its words are the room’s.", "%(num)s lines drafted. Their words are the room’s.", lines.length));
}

// The form for a new line is set to what comes below this one.
function below(line) {
  const form = $("new-line");
  form.dataset.serves = line.dataset.line;
  $("new-line-level").value = lower(line.dataset.level);
  $("new-line-serves").textContent = _("It will serve “%(line)s”.", { line: line.dataset.text });
  $("new-line-serves").hidden = false;
  $("new-line-text").focus();
}

function putAside(asker, form) {
  const { nudge, about } = form.dataset;
  const reason = form.querySelector("input").value.trim();
  return reason && asker.act({ do: "nudge.dismiss", nudge, about, reason }, _("Put aside, with your reason."));
}

function fromThemes(asker, rows) {
  const wishes = rows.map(({ dataset: { theme, name } }) => ({ do: "line.add", text: name, theme }));
  const said = (n) => ngettext("%(num)s line made. Its words are yours to sharpen.", "%(num)s lines made. Their words are yours to sharpen.", n);
  return asker.acts(wishes, said);
}

async function byHand(asker, field) {
  if (!field.value.trim()) return field.focus();
  const form = $("new-line");
  const serves = form.dataset.serves ? [form.dataset.serves] : [];
  const wish = { do: "line.add", text: field.value.trim(), level: $("new-line-level").value, serves };
  if (!(await asker.act(wish, _("Line added, marked as the host’s.")))) return;
  field.value = "";
  clearDraft(field);
  delete form.dataset.serves;
  $("new-line-serves").hidden = true;
}

function edit(asker, line, opener) {
  const was = line.dataset.text;
  const save = (text) => asker.act({ do: "line.edit", line: line.dataset.line, text, was }, _("Line changed."));
  writeInPlace(line.querySelector(".line__text"), { label: _("Words of the line"), opener, save });
}

// At an end nothing moves; the button there is only marked as off, so that the focus stays on it.
function place(asker, line, act) {
  const to = line?.querySelector(`[data-act="${act}"]`).dataset.to;
  if (!to) return null;
  return asker.act({ do: "line.place", line: line.dataset.line, place: Number(to) }, act === "line-up" ? _("Moved up.") : _("Moved down."));
}
