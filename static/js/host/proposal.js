// Themes found again: look at what would change, then change them so, or leave them.

import { _ } from "../words.js";

export function watchProposal(asker) {
  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act][data-proposal]");
    if (!button) return;
    const { act, proposal } = button.dataset;
    const said = act === "apply" ? _("The themes are changed.") : _("The themes stay as they are.");
    await asker.act({ do: `themes.${act}`, proposal }, said);
    document.getElementById("themes").querySelector("button, input")?.focus({ preventScroll: true });
  });
}
