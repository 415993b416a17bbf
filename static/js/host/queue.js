// What waits for the host, and hiding: show it, hide it with a reason, send its sender out by naming the idea.

import { closeSheet, openSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

export function watchQueue({ asker }) {
  let hiding = null;
  const ask = (idea, text, opener) => {
    hiding = idea;
    document.getElementById("hiding-text").textContent = text;
    openSheet(document.getElementById("hiding"), { opener });
  };
  document.getElementById("view").addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    const card = button?.closest("[data-kind], [data-idea]");
    if (!card) return;
    const text = card.querySelector(".said")?.textContent ?? "";
    if (act === "approve" || act === "refuse") judge(asker, card.dataset, act === "approve", () => ask(card.dataset.id, text, button));
    if (act === "hide") ask(card.dataset.idea, text, button);
    if (act === "show") asker.act({ do: "idea.show", idea: card.dataset.idea }, _("Shown again."));
  });
  document.getElementById("hiding-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const [reason, ban] = [document.getElementById("hiding-reason"), document.getElementById("hiding-ban")];
    closeSheet(document.getElementById("hiding"));
    closeSheet(document.getElementById("table-sheet"));
    if (ban.checked) await sendAway(asker, hiding, reason.value);
    else await asker.act({ do: "idea.hide", idea: hiding, reason: reason.value }, _("Hidden. Its author is told why."));
    event.target.reset();
  });
}

async function sendAway(asker, idea, reason) {
  const show = await asker.undoable({ do: "idea.hide", idea, reason });
  const told = await asker.api("POST", "bans", { idea });
  if (!told?.banned) return toast(_("Hidden. Nobody knows any more who sent it."), { undo: show });
  const undo = async () => {
    await show?.();
    await asker.api("DELETE", `bans/${told.ban}`);
  };
  toast(_("Hidden, and its sender takes part no more."), { undo });
}

function judge(asker, { kind, id, edit }, shown, askWhy) {
  if (kind === "name") return asker.act({ do: "name.judge", person: id, shown }, shown ? _("Shown.") : _("Hidden."));
  if (kind === "handoff") {
    const [round, table, slot] = id.split("-");
    const where = { round: Number(round), table: Number(table), slot };
    return asker.act({ do: "handoff.approve", ...where, approved: shown }, shown ? _("Shown.") : _("Not shown."));
  }
  if (shown) return asker.act({ do: "idea.approve", idea: id }, _("Shown."));
  if (edit !== undefined) return asker.act({ do: "idea.drop_edit", idea: id }, _("The old words stay."));
  return askWhy();
}
