// The composer: an idea for this table and this round, on its way as soon as it is sent. What was begun at one table
// belongs there, also when the group has moved on meanwhile; between rounds one can still write for the one before.

import { onEnter } from "../composing.js";
import { handOver, keepDraft } from "../drafts.js";
import { keep } from "../keep.js";
import { _, ngettext, number } from "../words.js";
import { lengthOf } from "./length.js";

const COUNT_FROM = 0.8; // of the limit
const same = (one, other) => one?.round === other?.round && one?.table === other?.table;

export class Composer {
  #page;
  #cafe = document.getElementById("view").dataset.cafe;
  #form = document.getElementById("composer");
  #text = this.#form.elements.text;
  #thumb = document.getElementById("thumb");
  #later = document.getElementById("later");
  #origin = null;
  #begun = null; // {round, table} at which the words in the box were begun
  #wanted = false; // asked for between rounds

  constructor(page) {
    this.#page = page;
    this.#begun = JSON.parse(keep.get("begun", this.#cafe) ?? "null");
    this.#text.dataset.draft = "composer";
    keepDraft(this.#text, this.#cafe);
    this.#form.addEventListener("submit", (event) => this.#submit(event));
    this.#text.addEventListener("input", () => this.#typed());
    this.#text.addEventListener("blur", () => setTimeout(() => this.#left()));
    onEnter(this.#text, () => this.#form.requestSubmit());
    document.addEventListener("samovar:build", ({ detail }) => this.#build(detail));
    this.#form.querySelector("[data-act='drop-origin']").addEventListener("click", () => this.#build(null));
    this.#form.querySelector("[data-act='write-here']").addEventListener("click", () => this.#begin(this.#now));
    this.#later.querySelector("button").addEventListener("click", () => this.#writeLater());
    document.getElementById("scribe").addEventListener("change", () => this.#count());
    page.me.addEventListener("change", () => this.#show());
    this.#typed();
  }

  get #scribe() {
    return document.getElementById("scribe").checked;
  }

  get #now() {
    const { writes_for: place, late_until: until } = this.#page.me.facts;
    return until && this.#page.time.now() > until ? null : place;
  }

  #begin(place) {
    this.#begun = place;
    if (place) keep.put(JSON.stringify(place), "begun", this.#cafe);
    else keep.drop("begun", this.#cafe);
    this.#show();
  }

  #typed() {
    if (!this.#text.value) this.#begin(null);
    else if (!this.#begun) this.#begin(this.#now);
    this.#count();
    this.#show();
  }

  #writeLater() {
    this.#wanted = true;
    this.#show();
    this.#text.focus();
  }

  // Asked for between rounds and left empty: it goes again.
  #left() {
    if (!this.#text.value && !this.#form.contains(document.activeElement)) this.#wanted = false;
    this.#show();
  }

  #build(origin) {
    this.#origin = origin;
    this.#form.toggleAttribute("data-building", Boolean(origin));
    this.#form.querySelector(".composer__line").textContent = origin?.line ?? "";
    if (origin) this.#text.focus();
  }

  // Shown in a round; else only while something is written, or was asked for: nothing typed is ever taken away.
  #show() {
    const { kind } = this.#page.me.facts;
    const now = this.#now;
    const inRound = kind === "round" && Boolean(now);
    if (inRound || !now) this.#wanted = false;
    const writing = Boolean(this.#text.value) && kind !== "lobby";
    const hidden = !(inRound || this.#wanted || writing);
    if (hidden && this.#thumb.contains(document.activeElement)) document.getElementById("main").focus({ preventScroll: true });
    this.#thumb.hidden = hidden;
    this.#later.hidden = inRound || !now || !this.#thumb.hidden;
    const place = this.#begun ?? now;
    const later = place && _("Write for round %(round)s", place);
    this.#later.querySelector("span").textContent = later || "";
    this.#text.placeholder = inRound || !later ? this.#text.getAttribute("aria-label") : later;
    const moved = Boolean(this.#begun) && (!inRound || !same(this.#begun, now));
    this.#form.toggleAttribute("data-elsewhere", moved);
    this.#form.querySelector("[data-act='write-here']").hidden = !inRound;
    if (moved) this.#form.querySelector(".composer__for").textContent = _("For round %(round)s, table %(table)s", this.#begun);
    this.#close(!place || (this.#page.me.facts.closed && !now));
  }

  #close(closed) {
    this.#form.toggleAttribute("data-closed", Boolean(closed));
    this.#count();
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
    let said = over > 0 ? ngettext("%(num)s character too many.", "%(num)s characters too many.", over) : "";
    if (this.#form.hasAttribute("data-closed") && length) said = _("Nothing can be sent from here just now. Your words stay: copy them if you like.");
    if (note.textContent !== said) note.textContent = said;
    this.#form.querySelector(".composer__send").setAttribute("aria-disabled", String(over > 0));
  }

  #submit(event) {
    event.preventDefault();
    const place = this.#begun ?? this.#now;
    const text = this.#text.value;
    if (!text.trim() || lengthOf(text) > this.#page.me.facts.limit || !place) return this.#text.focus();
    const lang = this.#page.me.facts.writes ?? "";
    const built = this.#origin ? { builds_on: this.#origin.id } : {};
    const sent = this.#page.send({ do: "idea.add", text, ...place, lang, scribed: this.#scribe, ...built });
    handOver(this.#text, sent.kept);
    this.#build(null);
    if (this.#wanted) this.#text.blur();
    else this.#text.focus({ preventScroll: true });
    this.#wanted = false;
    this.#show();
    document.getElementById("unsent").lastElementChild?.scrollIntoView({ block: "nearest" });
  }
}
