// Fewer … More: the number stands in the thumb and its bar says what it would do; only that bar's button does it.

import { _, ngettext, number } from "../words.js";

export function watchWanted(asker) {
  const bar = document.getElementById("wanted");
  const view = document.getElementById("view");
  const slider = () => document.getElementById("wanted-number");
  const draw = () => {
    const asked = slider() && place(slider());
    bar.hidden = !asked || asked.wanted === asked.now;
    const say = document.getElementById("wanted-say");
    const words = bar.hidden ? "" : preview(asked);
    if (say.textContent !== words) say.textContent = words;
  };
  const back = () => {
    const input = slider();
    if (input) input.value = input.closest("[data-at]").dataset.at;
    draw();
    input?.focus({ preventScroll: true });
  };
  view.addEventListener("input", ({ target }) => target === slider() && draw());
  bar.addEventListener("click", async ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act === "wanted-not") back();
    if (act !== "wanted") return;
    const { wanted } = place(slider());
    bar.hidden = true;
    if (!(await asker.post("themes/find", { wanted }))) back();
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    if (detail.ids.includes("console_slider") && slider() !== document.activeElement) draw();
    else if (slider()) place(slider());
  });
  draw();
}

// Draws the thumb's number where it stands; answers {wanted, now}.
function place(input) {
  const whole = input.closest("[data-stops]");
  const stops = whole.dataset.stops.split(" ").map(Number);
  const at = Math.min(Number(input.value), stops.length - 1);
  whole.querySelector(".slider__track").style.setProperty("--at", String(at / (stops.length - 1)));
  whole.querySelector("output").textContent = number(stops[at]);
  input.setAttribute("aria-valuetext", ngettext("%(num)s theme", "%(num)s themes", stops[at]));
  return { wanted: stops[at], now: stops[Number(whole.dataset.at)] };
}

function preview({ wanted, now }) {
  const kept = Number(document.getElementById("console_again")?.dataset.kept ?? 0);
  const about = _("About %(themes)s instead of %(now)s.", { themes: ngettext("%(num)s theme", "%(num)s themes", wanted), now });
  if (!kept) return about;
  return `${about} ${ngettext("%(num)s that was changed by hand stays.", "%(num)s that were changed by hand stay.", kept)}`;
}
