// What only its author may see: ideas (or new words) that wait for the host, and ideas the host hid, with the reason.
// They are on no part, so the page asks for them by its secret; what the server has of them leaves the outbox.

import { say } from "../announce.js";
import { copy, select } from "../copy.js";
import { root } from "../icon.js";
import { keep } from "../keep.js";
import { secretFor } from "../secret.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

const AGAIN = 20_000; // while something waits: an approval that changes nothing here makes no frame

export class Own {
  #page;
  #cafe;
  #list = document.getElementById("own");
  #card = document.getElementById("own-card").content.firstElementChild;
  #ideas = [];
  #asking = null;
  #stale = false;
  #asked = false;

  constructor(page, cafe) {
    [this.#page, this.#cafe] = [page, cafe];
    document.addEventListener("samovar:put", ({ detail }) => this.#came(detail));
    page.outbox.addEventListener("change", () => this.#inOutbox().length && this.ask());
    this.#list.addEventListener("click", (event) => this.#clicked(event));
    setInterval(() => this.#ideas.some(waits) && !document.hidden && this.ask(), AGAIN);
    if (keep.get("mine", cafe)) this.ask();
  }

  /** Ask the server what is mine alone; asked meanwhile, it asks once more. */
  async ask() {
    this.#stale = true;
    if (this.#asking || this.#page.mine.empty) return;
    while (this.#stale) {
      this.#stale = false;
      this.#asking = this.#fetch();
      await this.#asking;
    }
    this.#asking = null;
  }

  async #fetch() {
    const options = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret: secretFor(this.#cafe) }),
    };
    const answer = await fetch(`${root()}/api/cafes/${this.#cafe}/mine`, options).catch(() => null);
    if (!answer?.ok) return;
    const { ideas } = await answer.json();
    const known = new Set(ideas.map(({ id }) => id));
    const sent = this.#inOutbox().filter((entry) => known.has(entry.command.idea ?? entry.id));
    for (const entry of sent) await this.#page.outbox.remove(entry);
    this.#learn(ideas.filter(({ text }) => text !== undefined));
    if (sent.length) this.#list.lastElementChild?.scrollIntoView({ block: "nearest" });
  }

  #learn(ideas) {
    const hidden = (all) => all.filter((idea) => !waits(idea)).length;
    const news = this.#asked && hidden(ideas) > hidden(this.#ideas);
    [this.#asked, this.#ideas] = [true, ideas];
    this.#draw();
    if (news) this.#tellHidden();
  }

  // A toast where the card is out of sight: it would stand over it otherwise.
  #tellHidden() {
    const said = _("The host hid one of your ideas. The reason stands beside it.");
    const { top, bottom } = this.#list.getBoundingClientRect();
    const seen = top >= 0 && bottom <= innerHeight;
    if (seen) say(said);
    else toast(said);
  }

  #inOutbox() {
    return this.#page.outbox.entries.filter(({ state }) => state === "host");
  }

  #came({ dropped, ids, fresh }) {
    const mine = (id) => id.startsWith("idea-") && this.#page.mine.has(id.slice("idea-".length));
    const shown = this.#ideas.some(({ id }) => ids.includes(`idea-${id}`));
    if (dropped.some(mine) || shown || (fresh && this.#ideas.length)) this.ask();
  }

  #draw() {
    const away = (keep.get("away", this.#cafe) ?? "").split(" ");
    const wanted = this.#ideas.filter((idea) => waits(idea) || !away.includes(idea.id));
    for (const card of [...this.#list.children]) {
      if (!wanted.some(({ id }) => card.dataset.idea === id)) card.remove();
    }
    for (const idea of wanted) this.#list.append(this.#fill(this.#there(idea), idea));
  }

  #there({ id }) {
    const there = [...this.#list.children].find((card) => card.dataset.idea === id);
    if (there) return there;
    const card = this.#card.cloneNode(true);
    card.dataset.idea = id;
    return card;
  }

  #fill(card, { text, old, lang, hidden }) {
    card.dataset.state = hidden !== null ? "hidden" : old ? "edit" : "waiting";
    card.classList.toggle("idea--hidden", hidden !== null);
    card.classList.toggle("idea--waiting", hidden === null);
    const words = card.querySelector(".idea__text");
    [words.textContent, words.lang] = [text, lang];
    const origin = card.querySelector(".idea__origin");
    [origin.textContent, origin.hidden] = [old, !old];
    card.querySelector(".own__reason").textContent = hidden ? _('The host hid this idea: "%(reason)s". Only you can see it.', { reason: hidden }) : _("The host hid this idea. Only you can see it.");
    return card;
  }

  async #clicked({ target }) {
    const act = target.closest("[data-act]")?.dataset.act;
    const card = target.closest("[data-idea]");
    if (act === "put-away-own") this.#putAway(card.dataset.idea);
    if (act !== "copy-own") return;
    const words = card.querySelector(".idea__text");
    if (await copy(words.textContent)) return toast(_("Copied"));
    select(words);
    toast(_("The words are selected: copy them from there."));
  }

  #putAway(id) {
    const before = keep.get("away", this.#cafe) ?? "";
    keep.put(`${before} ${id}`.trim(), "away", this.#cafe);
    this.#draw();
    toast(_("Put away"), {
      undo: () => {
        keep.put(before, "away", this.#cafe);
        this.#draw();
      },
    });
  }
}

const waits = ({ hidden }) => hidden === null;
