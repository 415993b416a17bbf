// The composer: what is written here is an idea for this table and this round, on its way as soon as it is sent.

import { onEnter } from "../composing.js";
import { handOver, keepDraft } from "../drafts.js";
import { _, ngettext, number } from "../words.js";
import { lengthOf } from "./length.js";

const COUNT_FROM = 0.8; // of the limit

export class Composer {
  #page;
  #form = document.getElementById("composer");
  #text = this.#form.elements.text;
  #origin = null;

  constructor(page) {
    this.#page = page;
    this.#text.dataset.draft = "composer";
    keepDraft(this.#text, document.getElementById("view").dataset.cafe);
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#text.addEventListener("input", () => this.#count());
    onEnter(this.#text, () => this.#form.requestSubmit());
    document.addEventListener("samovar:build", ({ detail }) => this.#build(detail));
    this.#form.querySelector("[data-act='drop-origin']").addEventListener("click", () => this.#build(null));
    document.getElementById("scribe").addEventListener("change", () => this.#count());
    this.#count();
  }

  get #scribe() {
    return document.getElementById("scribe").checked;
  }

  #build(origin) {
    this.#origin = origin;
    this.#form.toggleAttribute("data-building", Boolean(origin));
    this.#form.querySelector(".composer__line").textContent = origin?.line ?? "";
    if (origin) this.#text.focus();
  }

  #count() {
    const { limit } = this.#page.me.facts;
    const length = lengthOf(this.#text.value);
    const over = length - limit;
    this.#form.toggleAttribute("data-scribe", this.#scribe);
    this.#form.toggleAttribute("data-counting", this.#scribe || length >= limit * COUNT_FROM);
    this.#form.toggleAttribute("data-full", over > 0);
    const count = this.#form.querySelector(".composer__count");
    count.textContent = _("%(length)s of %(limit)s", { length: number(length), limit: number(limit) });
    const note = this.#form.querySelector(".composer__note");
    const said = over > 0 ? ngettext("%(num)s character too many.", "%(num)s characters too many.", over) : "";
    if (note.textContent !== said) note.textContent = said;
    this.#form.querySelector(".composer__send").setAttribute("aria-disabled", String(over > 0));
  }

  #submit(event) {
    event.preventDefault();
    const { round, table, limit } = this.#page.me.facts;
    const text = this.#text.value;
    if (!text.trim() || lengthOf(text) > limit || !table) return this.#text.focus();
    const lang = document.documentElement.dataset.writes ?? this.#page.me.facts.writes ?? "";
    const built = this.#origin ? { builds_on: this.#origin.id } : {};
    const sent = this.#page.send({ do: "idea.add", text, round, table, lang, scribed: this.#scribe, ...built });
    handOver(this.#text, sent.kept);
    this.#build(null);
    this.#text.focus({ preventScroll: true });
    document.getElementById("unsent").lastElementChild?.scrollIntoView({ block: "nearest" });
  }
}
