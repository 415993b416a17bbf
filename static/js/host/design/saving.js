// Saves what the host changes: the changed fields only, one command at a time, after a rest in typing.
// What was refused is said at its field; what had no connection stays here and is sent when there is one.

import { _ } from "../../words.js";
import { changesOf, controlsOf } from "./reading.js";

const REST = { text: 900, number: 350, choice: 0 };
const AGAIN = 2_000;
const SIBLINGS = { table_low: "table", table_high: "table" };

export class Saving {
  #page;
  #pending = new Map(); // field → its new value
  #timer = 0;
  #going = Promise.resolve();
  #said = document.getElementById("saved");

  constructor(page) {
    this.#page = page;
    page.link.addEventListener("state", () => page.link.open && this.now());
    for (const name of ["pagehide", "visibilitychange"]) document.addEventListener(name, () => document.hidden && this.now());
    addEventListener("pagehide", () => this.now());
  }

  /** A control was changed: save what it says, after a rest. */
  take(control, kind) {
    try {
      this.put(changesOf(control), REST[kind]);
      this.#mark(control, "");
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#mark(control, error.message);
    }
  }

  put(changes, rest = 0) {
    for (const [field, value] of Object.entries(changes)) this.#pending.set(field, value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), rest);
  }

  /** Send what waits; resolves when all of it was answered. */
  now() {
    clearTimeout(this.#timer);
    this.#going = this.#going.then(() => this.#send());
    return this.#going;
  }

  async #send() {
    if (!this.#pending.size) return;
    const changes = Object.fromEntries(this.#pending);
    this.#pending.clear();
    const sent = snapshot(changes);
    this.#said.textContent = _("Saving…");
    const { error } = await this.#page.send({ do: "settings.change", changes });
    if (!error) return this.#saved(sent);
    if (error.kind === "busy" || error.kind === "fault") return this.#later(changes, error);
    await this.#refused(changes, error);
  }

  #saved(sent) {
    for (const [control, value] of sent) {
      settle(control, value);
      this.#mark(control, "");
    }
    const more = document.createElement("span");
    more.className = "wide";
    more.textContent = _("Everything can be changed later.");
    this.#said.replaceChildren(_("Saved a moment ago."), " ", more);
  }

  #later(changes, { say }) {
    for (const [field, value] of Object.entries(changes)) if (!this.#pending.has(field)) this.#pending.set(field, value);
    this.#said.textContent = say;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), AGAIN);
  }

  // Of several fields one was wrong: each goes by itself, so that the others are saved and the wrong one is found.
  async #refused(changes, error) {
    const fields = Object.keys(changes);
    if (fields.length > 1 && !("table_low" in changes)) {
      for (const field of fields) {
        this.#pending.set(field, changes[field]);
        await this.#send();
      }
      return;
    }
    for (const control of controls(fields)) this.#mark(control, error.say);
    this.#said.textContent = _("Not saved yet: look at the field that is marked.");
  }

  #mark(control, say) {
    const note = document.getElementById(control.getAttribute("aria-describedby"));
    control.toggleAttribute("aria-invalid", false);
    if (say) control.setAttribute("aria-invalid", "true");
    if (note?.matches(".field__mistake") && note.textContent !== say) note.textContent = say;
    if (say) this.#said.textContent = _("Not saved yet: look at the field that is marked.");
  }
}

const controls = (fields) => fields.flatMap((field) => controlsOf(SIBLINGS[field] ?? field));
const valueOf = (control) => (control.type === "checkbox" ? control.checked : control.value);
const snapshot = (changes) => controls(Object.keys(changes)).map((control) => [control, valueOf(control)]);

// What was saved is the field's own from now on; what was typed since is still to be saved. It is the truth, too,
// before the frame that says so is here: a field that one leaves now must not fall back to what stood there before.
function settle(control, value) {
  const told = control.closest("[data-truth]");
  if (told) told.dataset.truth = value;
  if (control.type === "checkbox") control.defaultChecked = value;
  else if (control.tagName !== "SELECT") control.defaultValue = value;
  else for (const option of control.options) option.defaultSelected = option.value === value;
}
