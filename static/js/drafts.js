// What is half typed survives a reload: one draft per (café, place), saved 250 ms after a key and when the page goes.
// <textarea data-draft="composer"> takes part; `keepDrafts(cafe)` fills the empty ones and watches them all.
// clearDraft(field) once its text is in the outbox.

import { keep } from "./keep.js";
import { timing } from "./timing.js";

const places = new WeakMap();
const waiting = new Map();

function save(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  const { cafe } = places.get(field);
  if (field.value) keep.put(field.value, "draft", cafe, field.dataset.draft);
  else keep.drop("draft", cafe, field.dataset.draft);
}

function saveAll() {
  for (const field of [...waiting.keys()]) save(field);
}

/** Watch one field; its place is its data-draft. Safe to call twice. */
export function keepDraft(field, cafe) {
  if (places.has(field)) return;
  places.set(field, { cafe });
  const text = keep.get("draft", cafe, field.dataset.draft);
  if (text && field.value === field.defaultValue) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true })); // counters and growing fields follow
  }
  field.addEventListener("input", () => {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(save, timing.draft, field));
  });
}

export function keepDrafts(cafe, root = document) {
  for (const field of root.querySelectorAll("[data-draft]")) keepDraft(field, cafe);
}

/** Forget the draft of a field and empty it. */
export function clearDraft(field) {
  field.value = "";
  if (places.has(field)) save(field);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => document.hidden && saveAll());
