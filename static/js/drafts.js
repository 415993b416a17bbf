// What is half typed survives a reload: one draft per (café, place), saved 250 ms after a key and when the page goes.
// <textarea data-draft="composer"> takes part; `keepDrafts(cafe)` fills the empty ones and watches them all.
// handOver(field, kept) empties a field whose text was sent, and forgets the draft once the outbox has it on disk.

import { keep } from "./keep.js";
import { timing } from "./timing.js";

const cafes = new WeakMap();
const waiting = new Map();
const handedOver = new WeakSet();

function save(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  const place = ["draft", cafes.get(field), field.dataset.draft];
  if (field.value) keep.put(field.value, ...place);
  else if (!handedOver.has(field)) keep.drop(...place);
}

function saveAll() {
  for (const field of [...waiting.keys()]) save(field);
}

const told = (field) => field.dispatchEvent(new Event("input", { bubbles: true })); // counters, growing fields

/** Watch one field; its place is its data-draft. Safe to call twice. */
export function keepDraft(field, cafe) {
  if (cafes.has(field)) return;
  cafes.set(field, cafe);
  field.addEventListener("input", () => {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(save, timing.draft, field));
  });
  const text = keep.get("draft", cafe, field.dataset.draft);
  if (!text || field.value !== field.defaultValue) return;
  field.value = text;
  told(field);
}

export function keepDrafts(cafe, root = document) {
  for (const field of root.querySelectorAll("[data-draft]")) keepDraft(field, cafe);
}

/** Empty a field whose text went to send(); its draft stays on disk until `kept` says that the outbox has it. */
export async function handOver(field, kept) {
  handedOver.add(field);
  field.value = "";
  told(field);
  await kept;
  handedOver.delete(field);
  save(field);
}

/** Give a draft up: empty the field and forget it. */
export const clearDraft = (field) => handOver(field, Promise.resolve());

addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => document.hidden && saveAll());
