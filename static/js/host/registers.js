// The registers: entries added by a line of text, filled in by a sheet, stakeholders placed on their grid.

import { clearDraft } from "../drafts.js";
import { _ } from "../words.js";
import { watchEntrySheet } from "./entry-sheet.js";
import { watchGrid } from "./grid.js";
import { liftToasts } from "./lift.js";

const $ = (id) => document.getElementById(id);

export function open({ asker }) {
  liftToasts();
  watchGrid(asker);
  const edit = watchEntrySheet(asker);
  $("registers").addEventListener("submit", (event) => {
    if (!event.target.matches(".new-entry")) return;
    event.preventDefault();
    add(asker, event.target);
  });
  $("registers").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    const entry = button?.closest(".entry") ?? $(`console_entry-${button?.dataset.entry}`);
    if (button?.dataset.act === "entry-edit") edit(entry, button);
    if (button?.dataset.act === "entry-remove") asker.act({ do: "entry.remove", entry: entry.dataset.entry }, _("Entry removed."));
    if (button?.dataset.act === "token") edit(entry, button);
  });
}

async function add(asker, form) {
  const field = form.querySelector("input");
  const text = field.value.trim();
  if (!text) return field.focus();
  if (!(await asker.act({ do: "entry.write", into: form.dataset.into, values: { text } }, _("Entry added.")))) return;
  field.value = "";
  clearDraft(field);
}
