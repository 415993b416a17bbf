// What is half typed survives a reload: one draft per (café, place), saved 250 ms after a key and when the page goes.
// <textarea data-draft="composer"> takes part; `keepDrafts(cafe)` fills the empty ones and watches them all.
// handOver(field, kept) empties a field whose text was sent, and forgets the draft once the outbox has it on disk.

import { keep } from "./keep.js";
import { timing } from "./timing.js";

const cafes = new WeakMap();
const waiting = new Map();
const handedOver = new WeakSet();

const placeOf = (field) => ["draft", cafes.get(field), field.dataset.draft];

/** Write a field's draft now; one that says nothing new is forgotten. */
export function saveDraft(field) {
  clearTimeout(waiting.get(field));
  waiting.delete(field);
  if (field.value && field.value !== field.defaultValue) keep.put(field.value, ...placeOf(field));
  else if (!handedOver.has(field)) keep.drop(...placeOf(field));
}

function saveAll() {
  for (const field of [...waiting.keys()]) saveDraft(field);
}

const told = (field) => field.dispatchEvent(new Event("input", { bubbles: true })); // counters, growing fields

/** Watch one field; its place is its data-draft. Safe to call twice. */
export function keepDraft(field, cafe) {
  if (cafes.has(field)) return;
  cafes.set(field, cafe);
  field.addEventListener("input", () => {
    clearTimeout(waiting.get(field));
    waiting.set(field, setTimeout(saveDraft, timing.draft, field));
  });
  restore(field);
}

function restore(field) {
  const text = keep.get(...placeOf(field));
  if (!text || field.value !== field.defaultValue) return;
  field.value = text;
  told(field);
}

/** A field that serves several things is for this one from now on: it holds these words, or the draft of new ones. */
export function draftFor(field, cafe, place, words) {
  if (waiting.has(field)) saveDraft(field);
  field.value = field.defaultValue = words;
  field.dataset.draft = place;
  if (cafes.has(field)) restore(field);
  else keepDraft(field, cafe);
}

export function keepDrafts(cafe, root = document) {
  for (const field of root.querySelectorAll("[data-draft]")) keepDraft(field, cafe);
}

/** Empty a field whose text went to send(); its draft stays on disk until `kept` says that the outbox has it. */
export async function handOver(field, kept) {
  handedOver.add(field);
  if (field.value && cafes.has(field)) keep.put(field.value, ...placeOf(field)); // until the outbox has it on disk
  field.value = "";
  told(field);
  await kept;
  handedOver.delete(field);
  saveDraft(field);
}

/** Give a draft up: empty the field and forget it. */
export const clearDraft = (field) => handOver(field, Promise.resolve());

addEventListener("pagehide", saveAll);
document.addEventListener("visibilitychange", () => document.hidden && saveAll());
