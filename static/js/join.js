// Coming in: makes this person's secret and op, sends the form, keeps the own code, and opens the table.
// Also coming back by one's own code, and a phone that belongs to a table.

import { root } from "./icon.js";
import { keep } from "./keep.js";
import { newId, opFor } from "./op.js";
import { keepSecret, secretFor } from "./secret.js";
import { watchSheets } from "./sheet.js";
import { _ } from "./words.js";

const form = document.getElementById("join");
const { cafe } = form.dataset;
const here = `${root()}/c/${cafe}`;
const note = document.getElementById("join-note");
const id = keep.get("joining", cafe) ?? newId();
keep.put(id, "joining", cafe); // a second try of the same joining is the same person

async function post(path, body) {
  note.textContent = "";
  const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`${here}/${path}`, options).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (answer?.ok) return told;
  note.textContent = told?.error?.say ?? _("No connection just now. Try again in a moment.");
  return null;
}

function groups() {
  const chosen = [...form.querySelectorAll("[data-group]")].filter((select) => select.value);
  return Object.fromEntries(chosen.map((select) => [select.dataset.group, select.value]));
}

async function join(event) {
  event.preventDefault();
  const name = document.getElementById("name");
  if (name?.required && !name.value.trim()) {
    note.textContent = _("The host asks for a name here.");
    return name.focus();
  }
  const secret = secretFor(cafe);
  const { lang } = document.documentElement;
  const writes = document.getElementById("writes")?.value ?? "";
  const body = { op: opFor(secret, id), secret, name: name?.value ?? "", groups: groups(), lang, writes };
  if (document.getElementById("afar")?.checked) body.afar = true;
  const told = await post("join", body);
  if (!told) return;
  keep.put(told.resume_code, "resume", cafe);
  keep.drop("joining", cafe);
  keep.put("yes", "newcomer", cafe);
  location.replace(here);
}

async function comeBack() {
  const told = await post("resume", { code: document.getElementById("resume").value });
  if (!told) return;
  keepSecret(cafe, told.secret);
  keep.put(told.resume_code, "resume", cafe);
  keep.put(told.mine.join(" "), "mine", cafe);
  location.replace(here);
}

async function beDevice() {
  const told = await post("device", { table: Number(document.getElementById("device-table").value) });
  if (told) location.replace(here);
}

// What is typed or chosen here outlives a switch of the language: in this tab only, for it may be a name.
const typed = () => [...form.querySelectorAll("#name, #resume, #device-table, select")];

function remember() {
  const said = Object.fromEntries(typed().map((field) => [field.id, field.value]));
  try {
    sessionStorage.setItem(`samovar:joining:${cafe}`, JSON.stringify(said));
  } catch {
    return; // this browser keeps nothing
  }
}

function recall() {
  let said = {};
  try {
    said = JSON.parse(sessionStorage.getItem(`samovar:joining:${cafe}`)) ?? {};
  } catch {
    return;
  }
  for (const field of typed()) if (said[field.id]) field.value = said[field.id];
}

recall();
form.addEventListener("input", remember);
form.addEventListener("submit", join);
form.querySelector("[data-act='resume']").addEventListener("click", comeBack);
form.querySelector("[data-act='device']").addEventListener("click", beDevice);
watchSheets();
