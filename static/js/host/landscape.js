// The landscape of the Harvest room: drawn by the server when it is asked for, and again when the themes have changed.

import { meant } from "../landscape.js";

const REST = 700;

/** show(path) opens the sheet with a fragment: the ideas of a theme, or one idea. */
export function watchLandscape(asker, show) {
  const place = document.getElementById("landscape");
  let [timer, asked] = [0, 0];
  const draw = async () => {
    const mine = ++asked;
    const html = await asker.fragment("landscape");
    if (mine !== asked || !html) return;
    const open = place.querySelector("details")?.open;
    const at = document.activeElement?.closest("#landscape [data-theme]")?.dataset.theme;
    place.innerHTML = html;
    if (open) place.querySelector("details").open = true;
    if (at) place.querySelector(`[data-theme="${at}"]`)?.focus({ preventScroll: true });
  };
  const turn = async (button) => {
    place.hidden = !place.hidden;
    press();
    if (!place.hidden) await draw();
    else place.replaceChildren();
    button.focus({ preventScroll: true });
  };
  const press = () =>
    document.querySelector("[data-act='landscape']")?.setAttribute("aria-pressed", String(!place.hidden));
  document.getElementById("view").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act='landscape']");
    if (button) turn(button);
  });
  place.addEventListener("click", (event) => {
    const { theme, idea } = meant(event, place);
    if (idea) show(`ideas/${idea}`, event.target);
    else if (theme) show(`themes/${theme}`, event.target.closest(".land__region"));
  });
  place.addEventListener("keydown", (event) => {
    const region = event.target.closest(".land__region");
    if (!region || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    show(`themes/${region.dataset.theme}`, region);
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    press();
    const changed = [...detail.ids, ...detail.dropped].some((id) => /^console_(theme-|alone|since)/.test(id));
    if (place.hidden || !changed) return;
    clearTimeout(timer);
    timer = setTimeout(draw, REST);
  });
}
