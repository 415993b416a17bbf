// Typing and choosing in the design. A field that one has left shows what another host made of it meanwhile.

import { isComposingKey } from "../../composing.js";
import { isChanged } from "../../typed.js";

export function watchFields(saving) {
  const room = document.getElementById("design");
  room.addEventListener("input", ({ target }) => {
    if (!target.dataset.set) return;
    saving.take(target, kindOf(target));
  });
  room.addEventListener("change", ({ target }) => target.dataset.set && saving.now());
  room.addEventListener("focusout", ({ target }) => catchUp(target));
  room.addEventListener("keydown", (event) => {
    const { target, key } = event;
    const line = target.matches("[data-set='questions'], input[data-set]");
    if (key !== "Enter" || !line || isComposingKey(event)) return;
    event.preventDefault();
    saving.now();
  });
}

const kindOf = ({ type, tagName, dataset }) => (type === "checkbox" || tagName === "SELECT" || dataset.kind === "hour" ? "choice" : dataset.kind === "number" ? "number" : "text");

function catchUp(field) {
  const truth = field.closest?.("[data-truth]")?.dataset.truth;
  if (truth === undefined || !field.dataset.set || isChanged(field) || field.value === truth) return;
  field.value = field.defaultValue = truth;
}
