// The Harvest room: finding themes and stopping it, the cards, the sheets, how many themes there shall be.

import { closeSheet } from "../sheet.js";
import { _ } from "../words.js";
import { watchChosen } from "./chosen.js";
import { watchHeard } from "./heard.js";
import { watchIdeas } from "./ideas.js";
import { watchImport } from "./importing.js";
import { writeInPlace } from "./in-place.js";
import { liftToasts } from "./lift.js";
import { watchPicking } from "./picking.js";
import { watchProposal } from "./proposal.js";
import { watchWanted } from "./wanted.js";

export function open(page) {
  const { asker } = page;
  liftToasts();
  watchChosen(asker);
  watchIdeas(asker);
  watchPicking(asker);
  watchProposal(asker);
  watchImport(asker);
  watchHeard(asker);
  watchWanted(asker);
  const view = document.getElementById("view");
  view.addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker));
  view.addEventListener("change", ({ target }) => {
    if (target.dataset.act === "texts") showTexts(asker, target);
    if (target.dataset.act === "growing") showGrowing(asker, target);
  });
  document.addEventListener("samovar:put", offerAgain);
  offerAgain();
}

// Theming again is offered once there is something to do again.
function offerAgain() {
  document.getElementById("again").hidden = document.getElementById("console_harvest").dataset.themed !== "yes";
}

async function clicked(button, asker) {
  const act = button?.dataset.act;
  if (act === "find") await asker.post("themes/find", { wanted: null });
  if (act === "stop") await asker.post("themes/stop");
  if (act === "find-again") {
    closeSheet(document.getElementById("again-sheet"));
    await asker.post("themes/find", { wanted: null });
  }
  const card = button?.closest(".theme[data-theme]");
  if (!card) return;
  const { theme } = card.dataset;
  if (act === "accept") await rename(asker, theme, button.dataset.name, _("Name accepted."));
  if (act === "rename") {
    const name = card.querySelector(".theme__name");
    writeInPlace(name, { label: _("Name of the theme"), opener: button, save: (text) => rename(asker, theme, text) });
  }
}

const rename = (asker, theme, name, said = _("Renamed.")) => asker.act({ do: "theme.rename", theme, name }, said);

async function showGrowing(asker, box) {
  const said = box.checked ? _("Wall and phones show the themes while they grow.") : _("Only hosts see the themes before the harvest.");
  const changes = { growing: box.checked ? "room" : "hosts" };
  if (!(await asker.act({ do: "settings.change", changes }, said))) box.checked = !box.checked;
}

async function showTexts(asker, box) {
  const said = box.checked ? _("Ideas may be read on the wall now.") : _("Ideas are off the wall.");
  if (!(await asker.act({ do: "wall.set", texts: box.checked }, said))) box.checked = !box.checked;
}
