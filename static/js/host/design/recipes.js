// Choosing a recipe: it takes the place of another recipe at once, of what the host wrote only if they say so.

import { _ } from "../../words.js";

export function watchRecipes({ asker }, saving) {
  const place = document.getElementById("recipes-place");
  const offer = document.getElementById("recipe-offer");
  let wanted = null;

  const take = async () => {
    offer.hidden = true;
    await saving.now();
    const { changes, name } = wanted.dataset;
    const said = _("Questions and times are those of “%(name)s”.", { name });
    if (!(await asker.act({ do: "settings.change", changes: JSON.parse(changes) }, said))) leave();
  };
  const leave = () => {
    offer.hidden = true;
    const before = place.querySelector(".recipe--chosen input");
    for (const radio of place.querySelectorAll("input")) radio.checked = radio === before;
    before?.focus();
  };
  place.addEventListener("change", ({ target }) => {
    wanted = target;
    if (document.querySelector("#console_recipes[data-untouched]")) return take();
    const words = _("Replace your questions and times with those of “%(name)s”?", target.dataset);
    document.getElementById("recipe-offer-words").textContent = words;
    offer.hidden = false;
  });
  document.getElementById("design").addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act === "recipe-take") take();
    if (act === "recipe-leave") leave();
  });
}
