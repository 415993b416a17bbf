// Beside the run sheet: how many tables, whom each person may meet, and the hours of another place.

import { _ } from "../../words.js";
import { rehearse } from "../rehearse.js";

export function watchPlan({ asker }, saving) {
  const meeting = document.getElementById("meeting");
  const fill = async () => {
    const open = meeting.querySelector("details")?.open;
    meeting.innerHTML = await asker.fragment("meeting");
    if (open) meeting.querySelector("details")?.setAttribute("open", "");
  };
  meeting.addEventListener("click", ({ target }) => {
    const size = target.closest("[data-low]")?.dataset;
    if (size) saving.put({ table_low: Number(size.low), table_high: Number(size.high) });
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    if (!detail.ids.includes("console_runsheet")) return;
    offerZone(saving);
    fill();
  });
  offerZone(saving);
  fill();
  document.querySelector("[data-act='rehearse']").addEventListener("click", async () => {
    await saving.now();
    await rehearse(asker);
  });
}

function offerZone(saving) {
  const place = document.getElementById("zone");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!place || !here || here === place.dataset.zone || place.querySelector("button")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--link button--small";
  button.textContent = _("Use the hours of %(zone)s", { zone: here });
  button.dataset.own = "";
  button.addEventListener("click", () => {
    button.remove();
    saving.put({ time_zone: here });
  });
  place.append(button);
}
