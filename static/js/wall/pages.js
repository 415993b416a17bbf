// A list that does not fit stands in pages side by side (its columns overflow): [data-pages]. Those "by-itself" turn
// every ten seconds, the others by keys. #where says which of how many; reduced motion changes nothing, as nothing slides.

import { _ } from "../words.js";

const EVERY = 10_000;

export class Pages {
  #list = null;
  #page = 0;
  #where = document.getElementById("where");

  #timer = 0;

  constructor() {
    new ResizeObserver(() => this.#go(this.#page)).observe(document.getElementById("stage"));
  }

  /** The list that is seen now (or null); a new one begins with its first page. */
  show(list) {
    if (list !== this.#list) this.#begin(list);
    this.#go(this.#page);
  }

  #begin(list) {
    clearInterval(this.#timer);
    [this.#list, this.#page] = [list, 0];
    if (list?.dataset.pages === "by-itself") this.#timer = setInterval(() => this.#go((this.#page + 1) % this.#count), EVERY);
  }

  /** Turns a page; false where there is none that way. */
  turn(by) {
    const next = this.#page + by;
    if (!this.#list || next < 0 || next >= this.#count) return false;
    this.#go(next);
    return true;
  }

  get #step() {
    return this.#list.clientWidth + (parseFloat(getComputedStyle(this.#list).columnGap) || 0);
  }

  get #count() {
    return this.#list?.clientWidth ? Math.max(1, Math.ceil((this.#list.scrollWidth - 4) / this.#step)) : 1;
  }

  #go(page) {
    const count = this.#count;
    this.#page = Math.min(page, count - 1);
    this.#where.hidden = count < 2;
    this.#where.textContent = _("%(page)s of %(pages)s", { page: this.#page + 1, pages: count });
    if (!this.#list) return;
    const way = document.documentElement.dir === "rtl" ? -1 : 1;
    this.#list.scrollTo({ left: way * this.#page * this.#step, behavior: "instant" });
  }
}
