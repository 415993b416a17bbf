// A field over a list of buttons: what is written in it leaves those that hold it. Shown where there are many.

import { _ } from "../words.js";

const MANY = 8;

/** Put a field before `list` whose buttons it narrows; one for each time the list is filled. */
export function narrow(list) {
  list.parentElement.querySelector(".narrowing")?.remove();
  const buttons = [...list.querySelectorAll("button")];
  if (buttons.length <= MANY) return;
  const field = document.createElement("input");
  field.className = "input narrowing";
  field.type = "search";
  field.dir = "auto";
  field.dataset.fleeting = "";
  field.setAttribute("aria-label", _("Find a theme"));
  field.placeholder = _("Find a theme");
  field.addEventListener("input", () => {
    const sought = field.value.trim().toLocaleLowerCase();
    for (const button of buttons) button.hidden = !button.textContent.toLocaleLowerCase().includes(sought);
  });
  list.before(field);
}
