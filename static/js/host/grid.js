// Power by interest: a stakeholder is moved by arrow keys or dragged to a cell. In right-to-left the sides turn round.

import { _ } from "../words.js";

let focused = null; // the entry whose name was moved last
const $ = (id) => document.getElementById(id);

export function watchGrid(asker) {
  const place = $("grid-place");
  document.addEventListener("samovar:put", keepFocus);
  place.addEventListener("keydown", (event) => {
    const token = event.target.closest(".token");
    const step = token && steps()[event.key];
    if (!step) return;
    event.preventDefault();
    move(asker, token, Number(token.dataset.power) + step[0], Number(token.dataset.interest) + step[1]);
  });
  place.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/plain", event.target.dataset.entry);
    event.dataTransfer.effectAllowed = "move";
  });
  place.addEventListener("dragover", (event) => event.target.closest(".grid__cell") && event.preventDefault());
  place.addEventListener("drop", (event) => {
    const cell = event.target.closest(".grid__cell");
    const token = place.querySelector(`.token[data-entry="${CSS.escape(event.dataTransfer.getData("text/plain"))}"]`);
    if (!cell || !token) return;
    event.preventDefault();
    move(asker, token, Number(cell.dataset.power), Number(cell.dataset.interest));
  });
}

function steps() {
  const on = document.dir === "rtl" ? -1 : 1;
  return { ArrowUp: [1, 0], ArrowDown: [-1, 0], ArrowRight: [0, on], ArrowLeft: [0, -on] };
}

async function move(asker, token, power, interest) {
  const { entry } = token.dataset;
  if (power < 1 || power > 5 || interest < 1 || interest > 5) return;
  focused = entry;
  await asker.act({ do: "entry.write", into: "stakeholder", entry, values: { power, interest } }, _("Moved on the grid."));
}

// The grid is drawn anew by what was moved: the focus goes on with the name, unless it is somewhere else by then.
function keepFocus() {
  const token = focused && $("grid-place").querySelector(`.token[data-entry="${CSS.escape(focused)}"]`);
  if (token && [document.body, null].includes(document.activeElement)) token.focus({ preventScroll: true });
}
