// Bright, or dark for a dark room: chosen by a key, kept for this screen; never by the clock or the system.

import { keep } from "../keep.js";

const page = document.documentElement.dataset;

export class Dark {
  constructor() {
    this.#set(keep.get("wall") === "dark");
  }

  turn() {
    this.#set(page.mode !== "dark");
    keep.put(page.mode, "wall");
  }

  #set(dark) {
    page.mode = dark ? "dark" : "light";
    document.querySelector("[data-act='dark']").setAttribute("aria-pressed", String(dark));
  }
}
