// The chain of results: on which level a line stands, and what it serves, chosen in a sheet of the page's own.

import { closeSheet, openSheet } from "../sheet.js";
import { _ } from "../words.js";

const $ = (id) => document.getElementById(id);
const LOWER = { impact: "outcome", outcome: "output", output: "activity", activity: "input", input: "input" };

/** The names of the levels as the page has them now: [[level, name], …], the highest first. */
export const levels = () => [...($("level-names")?.children ?? [])].map(({ value, textContent }) => [value, textContent]);

export const lower = (level) => LOWER[level] ?? "outcome";

const lines = () => [...document.querySelectorAll("#lines > .line")];

export function watchPlaces(asker) {
  $("place-form").addEventListener("submit", (event) => {
    event.preventDefault();
    save(asker, $("place-form"));
  });
}

/** Open the sheet for a line. */
export function openPlace(line, opener) {
  const form = $("place-form");
  Object.assign(form.dataset, { line: line.dataset.line, level: line.dataset.level, serves: line.dataset.serves });
  $("place-line").textContent = line.dataset.text;
  $("place-levels").replaceChildren(...levels().map(([level, name]) => option("radio", "level", level, name, level === line.dataset.level)));
  const served = new Set(line.dataset.serves.split(" "));
  const higher = lines().filter((other) => other !== line && !under(other, line));
  const named = higher.map((other) => option("checkbox", "serves", other.dataset.line, other.dataset.text, served.has(other.dataset.line)));
  $("place-serves").replaceChildren(...(named.length ? named : [quiet(_("There is no other line it could serve yet."))]));
  Object.assign($("place-owner"), { value: line.dataset.owner });
  Object.assign($("place-due"), { value: line.dataset.due });
  Object.assign(form.dataset, { owner: line.dataset.owner, due: line.dataset.due });
  openSheet($("place"), { opener });
}

// What stands below a line can't be above it.
function under(other, line) {
  const seen = new Set();
  const ahead = [other];
  while (ahead.length) {
    const each = ahead.pop();
    if (each === line) return true;
    if (!each || seen.has(each)) continue;
    seen.add(each);
    ahead.push(...each.dataset.serves.split(" ").filter(Boolean).map((id) => $(`console_line-${id}`)));
  }
  return false;
}

async function save(asker, form) {
  const { line, level: was, serves: before } = form.dataset;
  const chosen = new FormData(form);
  const level = chosen.get("level");
  const serves = chosen.getAll("serves");
  const wishes = [];
  if (level !== was) wishes.push({ do: "line.level", line, level });
  if (serves.join(" ") !== before) wishes.push({ do: "line.serve", line, serves });
  const owner = chosen.get("owner").trim();
  const due = chosen.get("due").trim();
  if (owner !== form.dataset.owner || due !== form.dataset.due) wishes.push({ do: "line.own", line, owner, due });
  closeSheet($("place"));
  if (wishes.length) await asker.acts(wishes, () => _("Line placed in the chain."));
}

function option(type, name, value, text, checked) {
  const label = document.createElement("label");
  label.className = "chosen-from__one";
  const input = Object.assign(document.createElement("input"), { type, name, value, checked });
  const words = document.createElement("span");
  words.dir = "auto";
  words.textContent = text;
  label.append(input, words);
  return label;
}

function quiet(text) {
  return Object.assign(document.createElement("p"), { className: "quiet", textContent: text });
}
