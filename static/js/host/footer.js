// The next button and the undo. A next names the step it leaves, so that two hosts move one step; and one that has
// just changed rests for a moment, so that the second half of a double tap does not press what it says now.

import { openSheet } from "../sheet.js";

const REST = 800; // ms

export function watchFooter({ asker }) {
  restAfterChange();
  document.querySelector(".footer").addEventListener("click", async ({ target }) => {
    const next = target.closest("button.next");
    const undo = target.closest("[data-act='undo']");
    if (undo) return asker.act({ do: "act.undo", act: Number(undo.dataset.seq) });
    if (!next || next.matches("[aria-disabled='true'], [data-busy], [data-rests]")) return;
    const closing = document.getElementById("closing");
    if (next.hasAttribute("data-closes") && closing) return openSheet(closing, { opener: next });
    await goOn(asker, next);
  });
}

export async function goOn(asker, next = document.getElementById("next")) {
  next.setAttribute("data-busy", "");
  next.setAttribute("aria-busy", "true");
  await asker.act({ do: "step.next", leaves: next.dataset.leaves });
  next.removeAttribute("data-busy");
  next.removeAttribute("aria-busy");
}

function restAfterChange() {
  const leaves = () => document.getElementById("next")?.dataset.leaves;
  let [was, timer] = [leaves(), 0];
  const rest = (on) => document.getElementById("next")?.toggleAttribute("data-rests", on);
  document.addEventListener("samovar:put", () => {
    const now = leaves();
    if (was && now && now !== was) {
      rest(true);
      clearTimeout(timer);
      timer = setTimeout(() => rest(false), REST);
    }
    was = now ?? was;
  });
}
