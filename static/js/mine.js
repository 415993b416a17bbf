// Which things this browser wrote: parts carry no author, so the page knows it from its own ops.
// learn() takes ids the server names to their owner alone (after a resume on another phone).
// mark() sets data-mine on those parts; the machinery calls it after each frame.

import { keep } from "./keep.js";

export class Mine {
  #cafe;
  #ids;

  constructor(cafe) {
    this.#cafe = cafe;
    this.#ids = new Set((keep.get("mine", cafe) ?? "").split(" ").filter(Boolean));
  }

  has(id) {
    return this.#ids.has(id);
  }

  learn(ids) {
    const before = (keep.get("mine", this.#cafe) ?? "").split(" ").filter(Boolean); // another tab's, too
    this.#ids = new Set([...this.#ids, ...before, ...ids]);
    keep.put([...this.#ids].join(" "), "mine", this.#cafe);
    this.mark();
  }

  get empty() {
    return this.#ids.size === 0;
  }

  /** Nothing is mine any more; answers what was, so that it can be learnt again. */
  forget() {
    const was = [...this.#ids];
    this.#ids.clear();
    keep.drop("mine", this.#cafe);
    this.mark();
    return was;
  }

  /** Mark the parts "<kind>-<id>" of mine that are on the page. */
  mark(root = document) {
    for (const part of root.querySelectorAll("[id^='idea-']")) {
      part.toggleAttribute("data-mine", this.#ids.has(part.id.slice("idea-".length)));
    }
  }
}
