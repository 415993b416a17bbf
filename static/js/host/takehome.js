// The Take home room: exports, the archive, late ideas, the end of the café.

import { copy, select } from "../copy.js";
import { closeSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";
import { watchExports } from "./exports.js";

export function open({ asker }) {
  const { save } = watchExports();
  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "take-in") {
      const { idea } = button.closest("[data-idea]").dataset;
      await asker.act({ do: "idea.take_in", idea }, _("Taken in: it counts with the others now."));
    }
    if (act === "copy-command") await copyCommand();
  });
  const decision = document.getElementById("decision");
  decision.addEventListener("change", () => asker.act({ do: "settings.change", changes: { decision: decision.value.trim() } }, _("The decision stands on the minister’s page.")));
  document.getElementById("archive-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const names = document.getElementById("archive-names").checked;
    closeSheet(document.getElementById("archive"));
    save(`${event.target.action}?names=${names}`, _("Archive of the café"));
  });
  document.getElementById("erasing-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const told = await asker.post("erase", { sure: true });
    if (told) location.replace(told.to);
  });
}

async function copyCommand() {
  const command = document.getElementById("publish-command");
  if (await copy(command.textContent)) return toast(_("Copied"));
  select(command);
  toast(_("The line is selected: copy it from there."));
}
