// A toast: what happened, and Undo. One at a time, in #toasts, for 10 s, longer while it is hovered or has the focus.
// toast("Idea withdrawn.", {undo: () => …}); a new one takes the place of the old.
// It is never the only way to undo, and never takes the focus.

import { timing } from "./timing.js";
import { _ } from "./words.js";

let end = () => {};

export function toast(text, { undo = null } = {}) {
  end();
  const element = document.createElement("div");
  element.className = "toast";
  const words = document.createElement("span");
  words.className = "toast__text";
  words.textContent = text;
  element.append(words);
  const focused = document.activeElement;
  end = () => remove(element, focused);
  if (undo) element.append(button(undo, end));
  place().append(element);
  stay(element, end);
  return element;
}

// A modal sheet covers all else: while one is open the toast stands in it, and moves out when it is put away.
function place() {
  const toasts = document.getElementById("toasts");
  const sheet = [...document.querySelectorAll("dialog[data-modal][open]")].at(-1);
  if (!sheet) return toasts;
  const inside = document.createElement("div");
  inside.className = "toasts";
  inside.role = "status";
  sheet.append(inside);
  sheet.addEventListener("close", () => (toasts.append(...inside.children), inside.remove()), { once: true });
  return inside;
}

function button(undo, done) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "toast__undo";
  element.dataset.act = "undo";
  element.textContent = _("Undo");
  element.addEventListener("click", () => {
    done();
    undo();
  });
  return element;
}

function stay(element, done) {
  let timer = setTimeout(done, timing.toast);
  const hold = () => clearTimeout(timer);
  const go = () => {
    hold();
    const held = element.matches(":hover") || element.contains(document.activeElement);
    if (!held) timer = setTimeout(done, timing.toast);
  };
  for (const name of ["pointerenter", "focusin"]) element.addEventListener(name, hold);
  for (const name of ["pointerleave", "focusout"]) element.addEventListener(name, () => setTimeout(go));
}

function remove(element, focused) {
  const had = element.contains(document.activeElement);
  element.remove();
  if (had && focused?.isConnected) focused.focus({ preventScroll: true });
}
