// What a line rests on, by hand: an idea is found by its words and added, or taken away; its kind corrected in one tap.

import { _ } from "../words.js";

const $ = (id) => document.getElementById(id);
const PAUSE = 200; // ms without a key before ideas are looked for

export function watchCiting(asker) {
  const body = $("evidence-body");
  let typing;
  body.addEventListener("toggle", ({ target }) => target.open && target.matches(".cite") && find(asker, target), true);
  body.addEventListener("input", ({ target }) => {
    if (target.id !== "cite-find") return;
    clearTimeout(typing);
    typing = setTimeout(() => find(asker, target.closest(".cite")), PAUSE);
  });
  body.addEventListener("click", ({ target }) => clicked(asker, target.closest("[data-act]")));
  body.addEventListener("change", ({ target }) => {
    if (target.dataset.act !== "kind") return;
    asker.act({ do: "idea.kind", idea: target.dataset.idea, kind: target.value || null }, _("Kind changed."));
  });
}

async function find(asker, box) {
  const words = $("cite-find").value;
  const html = await asker.fragment(`cite/${box.dataset.line}?find=${encodeURIComponent(words)}`);
  if (box.isConnected && $("cite-find").value === words) $("cite-found").innerHTML = html;
}

function clicked(asker, button) {
  const line = $("evidence-body").querySelector(".cite")?.dataset.line;
  if (button?.dataset.act === "cite") asker.act({ do: "line.cite", line, ideas: button.dataset.ideas.split(" ") }, _("The line rests on this idea too."));
  if (button?.dataset.act === "uncite") asker.act({ do: "line.uncite", line, idea: button.dataset.idea }, _("Taken away as evidence."));
}
