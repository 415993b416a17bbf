// The landscape on the wall: asked for when its view has changed, at most once in a while. It is the page's own, so that
// a frame leaves it alone.

import { root } from "../icon.js";

const REST = 1500;

export class Land {
  #cafe;
  #drawn = "";
  #timer = 0;

  constructor(cafe) {
    this.#cafe = cafe;
    document.addEventListener("samovar:put", () => this.#look());
  }

  #look() {
    const drawn = document.getElementById("landscape")?.dataset.drawn ?? "";
    if (!drawn || drawn === this.#drawn) return;
    const rest = this.#drawn && document.getElementById("land-place").childElementCount ? REST : 0;
    this.#drawn = drawn;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), rest);
  }

  async #draw() {
    const answer = await fetch(`${root()}/w/${this.#cafe}/landscape`).catch(() => null);
    const place = document.getElementById("land-place");
    if (answer?.ok && place) place.innerHTML = await answer.text();
  }
}
