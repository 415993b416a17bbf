// The sheet in which an entry of a register is filled in. Only what was changed is sent: others may write too.

import { closeSheet, openSheet } from "../sheet.js";
import { _ } from "../words.js";

const $ = (id) => document.getElementById(id);
const NUMBERS = ["power", "interest", "stance", "likelihood", "effect"];

/** Answers edit(entry element, opener). */
export function watchEntrySheet(asker) {
  const form = $("entry-form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(asker, form);
  });
  return (entry, opener) => {
    const values = JSON.parse(entry.dataset.values);
    Object.assign(form.dataset, { entry: entry.dataset.entry, into: entry.dataset.into, was: entry.dataset.values });
    for (const box of form.querySelectorAll("[data-for]")) box.hidden = box.dataset.for !== entry.dataset.into;
    offerLines(values);
    for (const field of fields(form)) fill(field, values[nameOf(field)]);
    openSheet($("entry"), { opener });
  };
}

// The fields of this register only; a constraint's kind has a name of its own in the form.
const fields = (form) => [...form.elements].filter((field) => field.name && !field.closest("[hidden]") && field.name !== "blocks");
const nameOf = (field) => (field.name === "constraint-kind" ? "kind" : field.name);

function offerLines({ line = "", blocks = [] }) {
  const lines = [...document.querySelectorAll("#console_lines > data")];
  const none = new Option(_("the whole strategy"), "");
  $("entry-line").replaceChildren(none, ...lines.map(({ value, textContent }) => new Option(textContent, value, false, value === line)));
  $("entry-blocks").replaceChildren(...lines.map(({ value, textContent }) => option(value, textContent, blocks.includes(value))));
}

function option(value, text, checked) {
  const label = document.createElement("label");
  label.className = "check";
  const input = Object.assign(document.createElement("input"), { type: "checkbox", name: "blocks", value, checked });
  const words = Object.assign(document.createElement("span"), { dir: "auto", textContent: text });
  label.append(input, words);
  return label;
}

function fill(field, value) {
  if (field.type === "checkbox") field.checked = Boolean(value);
  else field.value = value ?? "";
}

function read(field) {
  if (field.type === "checkbox") return field.checked;
  if (NUMBERS.includes(field.name)) return field.value === "" ? null : Number(field.value);
  return field.value.trim();
}

async function save(asker, form) {
  const was = JSON.parse(form.dataset.was);
  const now = Object.fromEntries(fields(form).map((field) => [nameOf(field), read(field)]));
  if (form.dataset.into === "requirement") now.blocks = [...form.querySelectorAll("[name=blocks]:checked")].map(({ value }) => value);
  const changed = Object.entries(now).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]));
  if (changed.length) {
    const wish = { do: "entry.write", into: form.dataset.into, entry: form.dataset.entry, values: Object.fromEntries(changed) };
    if (!(await asker.act(wish, _("Entry changed.")))) return;
  }
  closeSheet($("entry"));
}
