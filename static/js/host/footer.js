// The next button and the undo. A next names the step it leaves, so a double tap and two hosts move one step.

import { openSheet } from "../sheet.js";

export function watchFooter({ asker }) {
  document.querySelector(".footer").addEventListener("click", async ({ target }) => {
    const next = target.closest("#next");
    const undo = target.closest("[data-act='undo']");
    if (undo) await asker.act({ do: "act.undo", act: Number(undo.dataset.seq) });
    if (!next || next.getAttribute("aria-disabled") === "true" || next.hasAttribute("data-busy")) return;
    const closing = document.getElementById("closing");
    if (next.hasAttribute("data-closes") && closing) return openSheet(closing, { opener: next });
    await goOn(asker, next);
  });
}

export async function goOn(asker, next = document.getElementById("next")) {
  next.setAttribute("data-busy", "");
  await asker.act({ do: "step.next", leaves: next.dataset.leaves });
  next.removeAttribute("data-busy");
}
