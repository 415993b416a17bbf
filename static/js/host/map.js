// The causal map: drawn by a form, read by the server (picture, loops, questions), looked into at the side.

import { clearDraft } from "../drafts.js";
import { _ } from "../words.js";
import { liftToasts } from "./lift.js";
import { watchFiles } from "./map-files.js";
import { watchPicture } from "./map-picture.js";
import { watchProposals } from "./map-proposals.js";
import { watchReading } from "./map-reading.js";
import { watchSide } from "./map-side.js";

const $ = (id) => document.getElementById(id);

export function open({ asker }) {
  liftToasts();
  watchSide(asker);
  watchPicture();
  watchReading(asker);
  watchProposals(asker);
  watchFiles(asker);
  $("new-link").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await draw(asker, event.target)) $("new-source").focus();
  });
}

/** Draw what a form with source, polarity, target and delayed says; answers whether it was done. */
export async function draw(asker, form, ideas = []) {
  const { source, target, polarity, delayed } = form.elements;
  const empty = [source, target].find(({ value }) => !value.trim());
  if (empty) {
    empty.focus();
    return false;
  }
  const wish = { do: "causal.draw", source: source.value.trim(), target: target.value.trim(), polarity: Number(polarity.value), delayed: delayed.checked, ideas };
  if (!(await asker.act(wish, _("Link drawn.")))) return false;
  for (const field of [source, target]) {
    field.value = "";
    clearDraft(field);
  }
  delayed.checked = false;
  return true;
}
