// Blanks all words at once and brings them back. What the key says holds here at once, also without a connection, and goes
// to the café as a command; what a host says on a phone arrives as the part #veil. The later of the two holds.

export class Blank {
  #send;
  #wish = null; // what a key asked for and the café has not yet answered

  constructor(send) {
    this.#send = send;
    document.addEventListener("samovar:put", () => this.#draw());
    this.#draw();
  }

  get #veiled() {
    return document.getElementById("veil") !== null;
  }

  async turn() {
    this.#wish = !document.body.hasAttribute("data-blank");
    this.#draw();
    await this.#send({ do: "wall.set", blank: this.#wish });
    this.#draw();
  }

  #draw() {
    if (this.#wish === this.#veiled) this.#wish = null;
    const blank = this.#wish ?? this.#veiled;
    document.body.toggleAttribute("data-blank", blank);
    document.querySelector("[data-act='blank']").setAttribute("aria-pressed", String(blank));
  }
}
