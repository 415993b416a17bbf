// The wall's keys, and the buttons that do the same (seen when a pointer moves or a key has focus).
// A presenter's remote sends arrows or Page Up and Down, and a dot for "blank": they do the same here.

import { THEME, themeOf } from "./views.js";

export class Keys {
  #acts;

  constructor({ views, bell, blank, dark }) {
    this.#acts = {
      next: () => views.turn(1),
      back: () => views.turn(-1),
      close: () => views.close(),
      blank: () => blank.turn(),
      dark: () => dark.turn(),
      full,
      sound: () => bell.allow(),
    };
    addEventListener("keydown", (event) => this.#pressed(event, views));
    document.querySelector(".wall__keys").addEventListener("click", ({ target }) => {
      this.#acts[target.closest("[data-act]")?.dataset.act]?.();
    });
  }

  #pressed(event, views) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const name = named(event.key);
    const cup = event.target.closest?.(THEME);
    if (name) this.#acts[name]();
    else if (/^[1-9]$/.test(event.key)) views.open(Number(event.key));
    else if (cup && ["Enter", " "].includes(event.key)) views.read(themeOf(cup));
    else return;
    if (!event.target.closest?.("button")) event.preventDefault();
  }
}

function named(key) {
  const rtl = document.documentElement.dir === "rtl";
  const names = {
    [rtl ? "ArrowLeft" : "ArrowRight"]: "next",
    [rtl ? "ArrowRight" : "ArrowLeft"]: "back",
    PageDown: "next",
    PageUp: "back",
    Escape: "close",
    b: "blank",
    ".": "blank",
    d: "dark",
    f: "full",
    s: "sound",
  };
  return names[key] ?? names[key.toLowerCase()];
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}
