// Links that ideas speak of: a person puts the ends into nouns, looks at the sign, and draws them or leaves them.

import { draw } from "./map.js";

const $ = (id) => document.getElementById(id);

export function watchProposals(asker) {
  const place = $("map-proposals");
  const fill = async () => {
    const html = await asker.fragment("map/proposals");
    const open = place.querySelector("details")?.open;
    place.innerHTML = html;
    if (open !== undefined && place.querySelector("details")) place.querySelector("details").open = open;
  };
  place.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const next = form.nextElementSibling ?? form.previousElementSibling;
    if (!(await draw(asker, form, [form.dataset.idea]))) return;
    form.remove();
    (next?.querySelector("input, button") ?? place.querySelector("summary"))?.focus();
  });
  place.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act='more-proposals']");
    const html = button && (await asker.fragment(`map/proposals?after=${button.dataset.after}`));
    if (html) button.outerHTML = html;
  });
  fill();
}
