// Who comes in after the lobby is told at once where they sit, and their own code, until they put it away.

import { keep } from "../keep.js";
import { _ } from "../words.js";

export function greetLateComer({ facts }, cafe) {
  const card = document.getElementById("greeting");
  if (!card || !keep.get("newcomer", cafe)) return;
  if (facts.kind === "lobby") return keep.drop("newcomer", cafe);
  card.querySelector("[data-say]").textContent = welcome(facts);
  card.hidden = false;
  card.querySelector("[data-act='greeted']").addEventListener("click", () => {
    keep.drop("newcomer", cafe);
    card.hidden = true;
    document.getElementById("main").focus({ preventScroll: true });
  });
}

function welcome({ kind, round, table }) {
  const { phrase } = document.getElementById("bar").dataset;
  if (kind !== "round" || !table || !phrase) return _("Welcome.");
  return _("Welcome. Round %(round)s is on. You are at table %(table)s, %(phrase)s.", { round, table, phrase });
}
