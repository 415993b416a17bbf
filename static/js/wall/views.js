// Which view is shown: the step's first, until a key turns to another; a new step begins with its first again.
// A theme that is open to be read has pages of its own, which the same keys turn before they close it.

/** A theme as it is drawn: a cup, or a region of the landscape. */
export const THEME = ".cup, .land__region";

export class Views {
  #pages;
  #shown = null;
  #theme = null;
  #step = "";

  constructor(pages) {
    this.#pages = pages;
    document.addEventListener("samovar:put", () => {
      this.#began();
      this.#draw();
    });
    document.getElementById("stage").addEventListener("click", ({ target }) => {
      const cup = target.closest(THEME);
      if (cup) this.read(themeOf(cup));
      else if (target.closest("[data-view='reading']")) this.close();
    });
  }

  get #views() {
    return [...document.querySelectorAll("[data-view]")].filter((view) => view.dataset.view !== "reading");
  }

  #began() {
    const step = document.getElementById("clock")?.dataset.step ?? "";
    if (step === this.#step) return;
    this.#step = step;
    [this.#shown, this.#theme] = [null, null];
  }

  turn(by) {
    if (this.#theme) return this.#pages.turn(by) || this.close();
    const views = this.#views;
    const here = Math.max(0, views.findIndex((view) => view.dataset.view === this.#shown));
    this.#shown = views[(here + by + views.length) % views.length]?.dataset.view ?? null;
    this.#draw();
  }

  /** Open the theme under a number key. */
  open(number) {
    const cup = document.querySelectorAll(".cup")[number - 1];
    if (cup) this.read(themeOf(cup));
  }

  read(theme) {
    this.#theme = theme;
    this.#draw();
  }

  close() {
    this.#theme = null;
    this.#draw();
  }

  #draw() {
    const views = this.#views;
    const open = this.#theme && document.getElementById(`reading-${this.#theme}`);
    const shown = open ?? views.find((view) => view.dataset.view === this.#shown) ?? views[0];
    for (const view of document.querySelectorAll("[data-view]")) view.hidden = view !== shown;
    document.dispatchEvent(new Event("samovar:view"));
    this.#pages.show(shown?.querySelector("[data-pages]") ?? null);
  }
}

export const themeOf = (drawn) => drawn.dataset.theme ?? drawn.id.replace("theme-", "");
