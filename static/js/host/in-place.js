// Writing in place: a form takes the place of a text until it is saved (Enter) or left (Esc).
// It is the page's own, so a frame that comes meanwhile leaves it alone.

import { _ } from "../words.js";

/** save(text) answers whether it was done; opener gets the focus back. */
export function writeInPlace(text, { label, opener, save }) {
  if (text.parentElement.querySelector(".rename")) return;
  const form = document.createElement("form");
  form.className = "rename";
  form.dataset.own = "";
  const field = input(text, label);
  form.append(field, button("submit", _("Save")), button("button", _("Cancel")));
  text.before(form);
  const leave = () => {
    form.remove();
    const same = text.closest("[data-part]")?.querySelector(`[data-act="${opener.dataset.act}"]`);
    (opener.isConnected ? opener : same)?.focus({ preventScroll: true });
  };
  form.lastChild.addEventListener("click", leave);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing) return;
    event.preventDefault();
    leave();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!field.value.trim()) return field.focus();
    if (await save(field.value.trim())) leave();
  });
  field.focus();
  field.select();
}

function input(text, label) {
  const field = document.createElement("input");
  field.className = "input";
  field.dir = "auto";
  field.maxLength = 400;
  field.setAttribute("aria-label", label);
  field.defaultValue = text.textContent.trim();
  field.dataset.fleeting = "";
  return field;
}

function button(type, words) {
  const element = document.createElement("button");
  element.type = type;
  element.className = `button button--small${type === "button" ? " button--quiet" : ""}`;
  element.textContent = words;
  return element;
}
