// Dots on themes: a few each, moved at will. Each change is shown at once and is in the outbox at once; what is
// still on its way there is newer than what the server has told.

import { isQueued } from "../entry.js";
import { _, ngettext, number } from "../words.js";

export class Votes {
  #page;
  #dots = {};

  constructor(page) {
    this.#page = page;
    document.getElementById("main").addEventListener("click", (event) => this.#clicked(event));
    document.addEventListener("samovar:put", () => this.#show());
    page.me.addEventListener("change", () => {
      const onTheWay = page.outbox.entries.filter((entry) => isQueued(entry) && entry.command.do === "vote.cast").pop();
      this.#dots = { ...(onTheWay?.command.dots ?? page.me.facts.dots) };
      this.#show();
    });
  }

  get #left() {
    const given = Object.entries(this.#dots).filter(([theme]) => document.getElementById(`vote-${theme}`));
    return (this.#page.me.facts.dots_each ?? 0) - given.reduce((sum, [, count]) => sum + count, 0);
  }

  #clicked({ target }) {
    const act = target.closest("[data-act='dot-more'], [data-act='dot-less']");
    if (!act) return;
    const { theme } = act.closest("[data-theme]").dataset;
    const step = act.dataset.act === "dot-more" ? 1 : -1;
    const count = (this.#dots[theme] ?? 0) + step;
    if (count < 0 || (step > 0 && this.#left <= 0)) return;
    this.#dots[theme] = count;
    this.#show();
    this.#send();
  }

  #send() {
    const there = ([theme, count]) => count > 0 && document.getElementById(`vote-${theme}`);
    this.#page.send({ do: "vote.cast", dots: Object.fromEntries(Object.entries(this.#dots).filter(there)) });
  }

  #show() {
    const left = this.#left;
    for (const card of document.querySelectorAll("[data-theme]")) {
      const count = this.#dots[card.dataset.theme] ?? 0;
      const shown = card.querySelector(".vote__count");
      if (!shown) continue;
      const said = count ? `${"●".repeat(Math.min(count, 5))} ${number(count)}` : number(0);
      if (shown.textContent !== said) shown.textContent = said;
      card.querySelector("[data-act='dot-less']").disabled = count === 0;
      card.querySelector("[data-act='dot-more']").disabled = left <= 0;
    }
    const told = document.getElementById("dots-left");
    if (!told) return;
    const said = left > 0 ? ngettext("You have %(num)s dot to give.", "You have %(num)s dots to give.", left) : _("All your dots are given. You can still move them.");
    if (told.textContent !== said) told.textContent = said;
  }
}
