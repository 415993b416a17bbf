// Who comes in while a round is on is told at once where they sit.

import { keep } from "../keep.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

export function greetLateComer({ facts }, cafe) {
  if (!keep.get("newcomer", cafe)) return;
  keep.drop("newcomer", cafe);
  if (facts.kind !== "round" || !facts.table) return;
  const table = document.querySelector(".bar__wide")?.textContent.trim() ?? facts.table;
  toast(_("Welcome. Round %(round)s is on. You sit here: %(table)s.", { round: facts.round, table }));
}
