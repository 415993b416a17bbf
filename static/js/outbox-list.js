// Draws the outbox's cards at the end of the cloth, from the template that macros/unsent.html puts on the page.
// A card is not shown while its part is on the page; refused and late ones stay until copied or put away (with Undo).
// Cards are updated in place, so that focus on a button stays.

import { copy, select } from "./copy.js";
import { toast } from "./toast.js";
import { _ } from "./words.js";

const MAY_GO = ["refused", "fault", "late", "after_close", "hidden"];
const LOOKS = { fault: "refused", hidden: "refused", after_close: "late", shown: "sending" };

export class OutboxList {
  #outbox;
  #link;
  #list;
  #template;

  constructor({ outbox, link, list, template = document.getElementById("unsent-card") }) {
    [this.#outbox, this.#link, this.#list, this.#template] = [outbox, link, list, template];
    outbox.addEventListener("change", () => this.draw());
    link.addEventListener("state", () => this.draw());
    document.addEventListener("samovar:put", () => this.draw());
    list.addEventListener("click", (event) => this.#clicked(event));
  }

  draw() {
    const isSeen = ({ text, quiet, state }) => text && (!quiet || MAY_GO.includes(state));
    const wanted = this.#outbox.entries.filter((entry) => isSeen(entry) && !this.#outbox.isThere(entry));
    for (const card of [...this.#list.children]) {
      if (!wanted.some(({ id }) => card.dataset.op === id)) card.remove();
    }
    wanted.forEach((entry, place) => {
      const card = this.#card(entry.id);
      if (this.#list.children[place] !== card) this.#list.insertBefore(card, this.#list.children[place] ?? null);
      this.#fill(card, entry);
    });
  }

  #card(id) {
    const there = [...this.#list.children].find((card) => card.dataset.op === id);
    if (there) return there;
    const card = this.#template.content.firstElementChild.cloneNode(true);
    card.dataset.op = id;
    card.id = `unsent-${id}`;
    return card;
  }

  #fill(card, { state, text, say, command }) {
    const seen = state === "queued" ? (this.#link.open ? "sending" : "waiting") : state;
    card.dataset.state = LOOKS[seen] ?? seen;
    const words = card.querySelector(".idea__text");
    if (words.textContent !== text) words.textContent = text;
    words.lang = command.lang ?? "";
    for (const reason of card.querySelectorAll(".unsent__reason")) reason.textContent = reasonOf(state, say, command);
    for (const button of card.querySelectorAll("[data-act='dismiss']")) button.hidden = !MAY_GO.includes(state);
    for (const button of card.querySelectorAll("[data-act='again']")) button.hidden = state !== "fault";
  }

  async #clicked({ target }) {
    const button = target.closest("[data-act]");
    const card = button?.closest("[data-op]");
    if (!card) return;
    const { act } = button.dataset;
    if (act === "again") return this.#outbox.retry(card.dataset.op);
    if (act === "dismiss") return this.#putAway(card, _("Put away"));
    if (act !== "copy") return;
    const words = card.querySelector(".idea__text");
    if (await copy(words.textContent)) return this.#putAway(card, _("Copied"));
    select(words);
    toast(_("The words are selected: copy them from there."));
  }

  async #putAway(card, said) {
    const next = card.nextElementSibling?.querySelector("button:not([hidden])");
    const entry = await this.#outbox.dismiss(card.dataset.op);
    next?.focus();
    if (entry) toast(said, { undo: () => this.#outbox.save(entry) });
  }
}

function reasonOf(state, say, command) {
  if (say) return say;
  if (state === "after_close") return _("Arrived after the café closed. The host can still take it in.");
  if (state === "late" && command.round) return _("Arrived after the round. It is kept with round %(round)s.", command);
  if (state === "late") return _("Arrived after the round. It is kept.");
  if (state === "fault") return _("Something went wrong on our side. Your idea is kept here.");
  return _("The café did not take it. Your words are still here: copy them if you like.");
}
