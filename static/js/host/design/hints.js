// Hints on questions: take over the better question, or keep one's own; what was kept is not hinted at again here.

import { keep } from "../../keep.js";

const MOST = 60;

export function watchHints(cafe) {
  const kept = JSON.parse(keep.get("hints", cafe) ?? "[]");
  const name = ({ hint, question }) => `${hint} ${question}`;
  const draw = () => {
    for (const hint of document.querySelectorAll("[data-hint]")) hint.hidden = kept.includes(name(hint.dataset));
  };
  document.addEventListener("samovar:put", draw);
  document.getElementById("design").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act^='hint-']");
    if (!button) return;
    const field = button.closest(".asking-field").querySelector("textarea");
    if (button.dataset.act === "hint-use") use(field, button.dataset.use);
    else {
      kept.push(name(button.closest("[data-hint]").dataset));
      keep.put(JSON.stringify(kept.slice(-MOST)), "hints", cafe);
      draw();
      field.focus();
    }
  });
  draw();
}

// The proposal goes into the field; where it leaves a gap ("…") that is selected, to be filled.
function use(field, words) {
  field.focus();
  field.value = words;
  const gap = words.indexOf("…");
  if (gap >= 0) field.setSelectionRange(gap, gap + 1);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
