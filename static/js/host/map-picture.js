// The picture: a variable or a loop that is chosen is lit, all else steps back. The list does the same by key.

const $ = (id) => document.getElementById(id);
const lit = { variable: null, links: [] };
const NARROW = matchMedia("(max-width: 760px)");
let wanted = null; // whole or in full size, once somebody chose

export function watchPicture() {
  $("map").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act='loop'], [data-act='whole']");
    if (button?.dataset.act === "whole") return whole();
    if (!button) return null;
    const { links } = button.closest("[data-links]").dataset;
    const again = lit.links.join(" ") === links;
    return light({ variable: null, links: again ? [] : links.split(" ") });
  });
}

/** Light what is chosen: a variable with its links, or the links of a loop; nothing chosen, all is as it was. */
export function light(chosen = lit) {
  Object.assign(lit, chosen);
  const picture = $("map-picture");
  if (!picture) return;
  const arcs = [...picture.querySelectorAll(".arc")];
  const on = arcs.filter((arc) => lit.links.includes(arc.dataset.link) || [arc.dataset.source, arc.dataset.target].includes(lit.variable));
  const ends = new Set([lit.variable, ...on.flatMap(({ dataset }) => [dataset.source, dataset.target])]);
  picture.toggleAttribute("data-lit", on.length > 0);
  for (const arc of arcs) arc.toggleAttribute("data-on", on.includes(arc));
  for (const box of picture.querySelectorAll(".box")) box.toggleAttribute("data-on", ends.has(box.dataset.variable));
  for (const loop of document.querySelectorAll(".loop")) {
    loop.querySelector("[data-act='loop']").setAttribute("aria-pressed", String(loop.dataset.links === lit.links.join(" ")));
  }
}

function whole() {
  wanted = !$("map-picture").hasAttribute("data-whole");
  fit();
}

/** A picture that is small enough is shown whole; on a phone its words would be too small for that. */
export function fit() {
  const picture = $("map-picture");
  if (!picture) return;
  const now = picture.toggleAttribute("data-whole", wanted ?? (!NARROW.matches && picture.hasAttribute("data-small")));
  document.querySelector("[data-act='whole']").setAttribute("aria-pressed", String(now));
}
