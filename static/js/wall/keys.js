// The wall's keys, and the buttons that do the same (seen when a pointer moves or a key has focus).

export class Keys {
  #acts;

  constructor(views, bell) {
    this.#acts = {
      next: () => views.turn(1),
      back: () => views.turn(-1),
      close: () => views.close(),
      blank: () => this.#blank(),
      dark: () => this.#dark(),
      full: () => this.#full(),
      sound: () => bell.allow(),
    };
    addEventListener("keydown", (event) => this.#pressed(event, views));
    document.querySelector(".wall__keys").addEventListener("click", ({ target }) => {
      this.#acts[target.closest("[data-act]")?.dataset.act]?.();
    });
  }

  #pressed(event, views) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rtl = document.documentElement.dir === "rtl";
    const names = {
      [rtl ? "ArrowLeft" : "ArrowRight"]: "next",
      [rtl ? "ArrowRight" : "ArrowLeft"]: "back",
      Escape: "close",
      b: "blank",
      d: "dark",
      f: "full",
      s: "sound",
    };
    const name = names[event.key] ?? names[event.key.toLowerCase()];
    if (name) this.#acts[name]();
    else if (/^[1-9]$/.test(event.key)) views.open(Number(event.key));
    else if (event.key === "Enter" && event.target.closest?.(".cup")) views.read(event.target.closest(".cup").id.replace("theme-", ""));
  }

  #blank() {
    const blank = document.body.toggleAttribute("data-blank");
    document.querySelector("[data-act='blank']").setAttribute("aria-pressed", String(blank));
  }

  #dark() {
    const { dataset } = document.documentElement;
    dataset.mode = dataset.mode === "dark" ? "light" : "dark";
  }

  #full() {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => {});
  }
}
