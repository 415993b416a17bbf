// What the server reads off the map: fetched when the page opens and when the map has changed, the newest alone shown.
// Open questions, the scroll of the picture and the loop that is lit stay.

import { _ } from "../words.js";
import { fit, light } from "./map-picture.js";
import { writeInPlace } from "./in-place.js";

const $ = (id) => document.getElementById(id);
const REST = 250;

export function watchReading(asker) {
  let mark = null;
  let asked = 0;
  let timer = 0;
  const fill = async () => {
    const mine = ++asked;
    $("map-wait").textContent = _("Reading the map…");
    const html = Number($("console_map")?.dataset.links) ? await asker.fragment("map/reading") : "";
    if (mine !== asked) return;
    $("map-wait").textContent = "";
    show(html);
  };
  const look = () => {
    const now = $("console_map")?.dataset.mark;
    if (now === mark) return;
    mark = now;
    clearTimeout(timer);
    timer = setTimeout(fill, REST);
  };
  document.addEventListener("samovar:put", look);
  $("map-reading").addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker));
  $("map-reading").addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target.matches(".nudge__aside")) putAside(asker, event.target);
  });
  look();
}

function show(html) {
  const place = $("map-reading");
  const held = place.querySelector("input:focus, .rename input");
  if (held?.value) return place.addEventListener("focusout", () => setTimeout(() => show(html), REST), { once: true });
  const { scrollLeft = 0, scrollTop = 0 } = $("map-picture") ?? {};
  const open = [...place.querySelectorAll("details[open] form")].map(({ dataset }) => `${dataset.nudge} ${dataset.about}`);
  const focus = place.contains(document.activeElement) ? keyOf(document.activeElement) : "";
  place.innerHTML = html;
  for (const form of place.querySelectorAll("details form")) {
    form.closest("details").open = open.includes(`${form.dataset.nudge} ${form.dataset.about}`);
  }
  fit();
  Object.assign($("map-picture") ?? {}, { scrollLeft, scrollTop });
  if (focus) place.querySelector(focus)?.focus({ preventScroll: true });
  return light();
}

// By what an element is found again in a fresh reading.
function keyOf(element) {
  const loop = element.closest("[data-loop]")?.dataset.loop;
  const act = element.dataset.act;
  return loop && act ? `[data-loop="${loop}"] [data-act="${act}"]` : "";
}

function clicked(button, asker) {
  const act = button?.dataset.act;
  if (act === "loop-name") nameLoop(asker, button);
  if (act === "outcome") asker.act({ do: "variable.add", name: button.dataset.name.slice(0, 80), line: button.dataset.line }, _("The outcome is on the map."));
}

function nameLoop(asker, opener) {
  const loop = opener.closest(".loop");
  const save = (name) => asker.act({ do: "loop.name", links: loop.dataset.links.split(" "), name }, _("Loop named."));
  writeInPlace(loop.querySelector(".loop__name"), { label: _("What is this loop called?"), opener, save });
}

function putAside(asker, form) {
  const { nudge, about } = form.dataset;
  const reason = form.querySelector("input").value.trim();
  return reason && asker.act({ do: "nudge.dismiss", nudge, about, reason }, _("Put aside, with your reason."));
}
