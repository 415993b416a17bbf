// A silent table stands out where it stands: "No idea for 6 min". The page counts; the server says when the last came.

import { icon } from "../icon.js";
import { _, ngettext, number } from "../words.js";

const SILENT = 5 * 60_000;
const EVERY = 5_000;

export function watchSilence({ time }) {
  const draw = () => {
    document.getElementById("board").classList.toggle("board--small", document.getElementById("console_tables")?.dataset.small === "yes");
    const talking = document.getElementById("clock")?.dataset.state === "running"; // else silence is no wonder
    const silent = [];
    for (const place of document.querySelectorAll(".board__place[data-last]")) {
      const last = Number(place.dataset.last);
      const minutes = last && talking ? Math.floor((time.now() - last) / 60_000) : 0;
      show(place, minutes * 60_000 >= SILENT ? minutes : 0);
      if (minutes * 60_000 >= SILENT) silent.push(number(Number(place.dataset.number)));
    }
    list(silent);
  };
  document.addEventListener("samovar:put", draw);
  setInterval(draw, EVERY);
  draw();
}

// Where there are too many tables to look over, the silent ones are named above them.
function list(silent) {
  const line = document.getElementById("silent-tables");
  if (!line) return;
  const said = silent.length ? _("Silent tables: %(tables)s", { tables: silent.join(" · ") }) : "";
  line.hidden = !said;
  const words = line.querySelector("span");
  if (words.textContent !== said) words.textContent = said;
}

function show(place, minutes) {
  const card = place.querySelector(".table");
  card.classList.toggle("table--silent", minutes > 0);
  let line = card.querySelector("[data-silence]");
  if (!minutes) return line?.remove();
  if (!line) {
    line = document.createElement("p");
    line.className = "table__warns";
    line.dataset.silence = "";
    line.dataset.own = "";
    card.append(line);
  }
  const said = ngettext("No idea for %(num)s min", "No idea for %(num)s min", minutes);
  if (line.textContent !== said) line.replaceChildren(icon("clock"), said);
}
