// Care while people come and go: small tables are joined in one tap, and of phones silent for long the host says who
// has gone. The server says when each was last heard; the page counts the minutes.

import { keep } from "../keep.js";
import { closeSheet } from "../sheet.js";
import { _, ngettext } from "../words.js";

const EVERY = 5_000;
const since = new Map(); // person → since when this page knows of the silence, where nobody was ever heard

export function watchCare({ asker, time }, cafe) {
  const here = new Set(JSON.parse(keep.get("still-here", cafe) ?? "[]"));
  const draw = () => show(time.now(), here);
  document.addEventListener("samovar:put", draw);
  setInterval(draw, EVERY);
  draw();
  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const person = button?.closest("[data-person]")?.dataset.person;
    const act = button?.dataset.act;
    if (act === "join-thin") await join(asker, {});
    if (act === "join-table") await joinTable(asker, Number(button.dataset.table));
    if (act === "is-gone") await asker.act({ do: "person.leave", person }, _("Marked as gone. The seat is free."));
    if (act === "all-gone") await allGone(asker);
    if (act === "is-here") {
      here.add(person);
      keep.put(JSON.stringify([...here]), "still-here", cafe);
      draw();
    }
  });
}

const join = (asker, how) => asker.act({ do: "tables.merge", ...how }, _("The tables are joined; their phones say where to go."));

async function joinTable(asker, table) {
  const into = Number(document.getElementById("join-into").value);
  if (await join(asker, into ? { tables: [table], into } : { tables: [table] })) closeSheet(document.getElementById("table-sheet"));
}

async function allGone(asker) {
  const gone = [...document.querySelectorAll("#silent-phones [data-person]:not([hidden])")];
  const wishes = gone.map(({ dataset }) => ({ do: "person.leave", person: dataset.person }));
  await asker.acts(wishes, (count) => ngettext("%(num)s person marked as gone.", "%(num)s people marked as gone.", count));
}

function show(now, here) {
  const panel = document.getElementById("silent-phones");
  if (!panel) return;
  const after = Number(document.getElementById("console_care").dataset.after);
  let silent = 0;
  for (const row of panel.querySelectorAll("[data-person]")) {
    const { person } = row.dataset;
    if (!since.has(person)) since.set(person, now);
    const heard = Number(row.dataset.heard) || since.get(person);
    row.hidden = here.has(person) || now - heard < after;
    silent += !row.hidden;
  }
  panel.hidden = !silent;
  const minutes = Math.round(after / 60_000);
  const said = ngettext("%(num)s phone is silent for %(minutes)s minutes. Has its person gone?", "%(num)s phones are silent for %(minutes)s minutes. Have their people gone?", silent, { minutes });
  const words = panel.querySelector("[data-say]");
  if (words.textContent !== said) words.textContent = said;
}
