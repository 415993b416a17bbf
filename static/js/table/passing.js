// The hand-off: four fields, each sent on its own a moment after the last key, so that two writers lose nothing.
// The sheet rises some minutes before the end, unless somebody types; a chip brings it back.

import { draftFor, saveDraft } from "../drafts.js";
import { openSheet } from "../sheet.js";
import { isWriting } from "../typed.js";
import { _ } from "../words.js";

const REST = 700; // ms after the last key

export class Passing {
  #page;
  #sheet = document.getElementById("passing");
  #chip = document.getElementById("pass-chip");
  #risen = "";
  #timers = new Map();

  constructor(page) {
    this.#page = page;
    for (const field of this.#fields()) {
      field.addEventListener("input", () => this.#later(field));
      field.addEventListener("blur", () => this.#save(field));
    }
    document.addEventListener("samovar:put", () => this.#read());
    this.#sheet.addEventListener("samovar:open", () => this.#offer());
    document.getElementById("choices").addEventListener("click", (event) => this.#chosen(event));
    page.me.addEventListener("change", () => {
      this.#read();
      this.#look();
    });
    setInterval(() => this.#look(), 1000);
  }

  #fields = () => [...this.#sheet.querySelectorAll("[data-slot]")];

  #look() {
    const { kind, handoff_ms: before, step } = this.#page.me.facts;
    const due = kind === "round" && this.#left() <= Math.min(before, this.#total() / 2);
    if (this.#sheet.open && ["harvest", "closed"].includes(kind)) this.#sheet.close(); // there is no next group
    this.#chip.hidden = !due || this.#sheet.open;
    const typing = document.activeElement?.matches("textarea, input") && document.activeElement.value;
    if (!due || this.#risen === step || typing || document.querySelector("dialog[open]")) return;
    this.#risen = step;
    openSheet(this.#sheet, { quiet: true });
  }

  // Milliseconds left on the clock, also on one that is paused.
  #left() {
    const { deadline, left } = document.getElementById("clock")?.dataset ?? {};
    if (deadline) return Number(deadline) - this.#page.time.now();
    return left ? Number(left) : NaN;
  }

  // A round that is shorter than the time before its end asks at half time.
  #total = () => Number(document.getElementById("clock")?.dataset.total || NaN);

  // What others at the table wrote comes into the fields that nobody here is writing in.
  #read() {
    this.#settle();
    const part = document.getElementById("handoff");
    if (!part) return;
    for (const field of this.#fields()) {
      const said = part.querySelector(`[data-slot="${field.dataset.slot}"]`);
      if (!said) continue;
      const note = this.#sheet.querySelector(`[data-state="${field.dataset.slot}"]`);
      note.textContent = said.hasAttribute("data-waiting") ? _("Waits for the host to show it.") : "";
      if (isWriting(field) || this.#timers.has(field)) continue;
      field.defaultValue = said.textContent;
      field.value = said.textContent;
    }
  }

  // At another table, or in another round, the fields are other fields; what was half typed there stays there.
  #settle() {
    const { round, table } = this.#page.me.facts;
    const { cafe } = document.getElementById("view").dataset;
    for (const field of table ? this.#fields() : []) {
      const place = `handoff-${round}-${table}-${field.dataset.slot}`;
      if (field.dataset.draft !== place) draftFor(field, cafe, place, "");
    }
  }

  #later(field) {
    clearTimeout(this.#timers.get(field));
    this.#timers.set(field, setTimeout(() => this.#save(field), REST));
  }

  async #save(field) {
    clearTimeout(this.#timers.get(field));
    this.#timers.delete(field);
    const { round, table } = this.#page.me.facts;
    const text = field.value;
    if (text === field.defaultValue || !table) return;
    field.defaultValue = text;
    const note = this.#sheet.querySelector(`[data-state="${field.dataset.slot}"]`);
    const sent = this.#page.send({ do: "handoff.write", round, table, slot: field.dataset.slot, text });
    sent.kept.then(() => saveDraft(field));
    const { error } = await sent;
    note.textContent = error?.say ?? "";
  }

  #offer() {
    const list = document.getElementById("choices");
    list.replaceChildren();
    for (const words of document.querySelectorAll("#now .idea .idea__text")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button button--quiet";
      button.dir = "auto";
      button.textContent = words.textContent;
      list.append(button);
    }
  }

  #chosen({ target }) {
    const button = target.closest("button");
    if (!button) return;
    const empty = this.#fields().find((field) => !field.value.trim() && field.dataset.slot !== "question");
    if (!empty) return;
    empty.value = button.textContent;
    this.#save(empty);
    button.remove();
  }
}
