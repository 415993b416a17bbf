// The room of indicators: the sheet is asked for anew whenever they change; fields being written in are left alone.

import { morph } from "../morph.js";
import { _ } from "../words.js";
import { DECIMALS } from "./decimals.js";
import { liftToasts } from "./lift.js";
import { redrawn } from "./redrawn.js";

const $ = (id) => document.getElementById(id);
const NUMBERS = ["baseline", "target", "band"];

export function open({ asker }) {
  liftToasts();
  const sheet = new Sheet(asker);
  document.addEventListener("samovar:put", ({ detail }) => {
    if (detail.ids.includes("console_indicators")) sheet.draw();
  });
  $("indicators").addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker, sheet));
  $("indicators").addEventListener("submit", (event) => {
    event.preventDefault();
    submitted(event.target, asker, sheet);
  });
  sheet.draw();
}

class Sheet {
  #asker;
  which = "";

  constructor(asker) {
    this.#asker = asker;
  }

  /** Ask for the sheet. */
  draw = redrawn(() => this.#fetch());

  async #fetch() {
    const html = await this.#asker.fragment(`indicators/sheet?${new URLSearchParams({ which: this.which })}`);
    if (!html) return;
    const next = document.createElement("div");
    next.id = "indicators-sheet";
    next.innerHTML = html;
    for (const name of NUMBERS) {
      const field = next.querySelector(`#tell-form [name=${name}]`);
      if (field) field.setAttribute("value", field.value.replace(".", DECIMALS));
    }
    morph($("indicators-sheet"), next);
  }
}

function clicked(button, asker, sheet) {
  const { act, indicator, at, measurement } = button?.dataset ?? {};
  if (act === "open-indicator") {
    sheet.which = sheet.which === indicator ? "" : indicator;
    return sheet.draw();
  }
  if (act === "remove-indicator") return asker.act({ do: "indicator.remove", indicator }, _("Indicator removed."));
  if (act === "remove-milestone") return asker.act({ do: "indicator.milestone", indicator, at, value: "" }, _("Milestone removed."));
  if (act === "remove-measurement") return asker.act({ do: "measurement.remove", measurement }, _("Taken back."));
  return null;
}

async function submitted(form, asker, sheet) {
  if (form.id === "tell-form") return tell(form, asker);
  const done = await asker.act(wishOf(form), saidOf(form));
  if (!done) return;
  form.reset();
  sheet.draw();
}

function wishOf(form) {
  const values = Object.fromEntries(new FormData(form));
  const { nudge, about, indicator, result } = form.dataset;
  if (nudge) return { do: "nudge.dismiss", nudge, about, reason: form.querySelector("input").value.trim() };
  if (result) return { do: "indicator.add", result, ...values };
  const what = form.id === "milestone-form" ? "indicator.milestone" : "measurement.add";
  return { do: what, indicator, ...values, decimals: DECIMALS };
}

function saidOf(form) {
  if (form.dataset.nudge) return _("Put aside, with your reason.");
  return form.dataset.result ? _("Indicator added.") : _("Entered.");
}

// Said once that somebody changed it meanwhile; saved again, what is written here stands.
const warned = new Set();

// Only what was changed is sent, with what stood there before: nobody's words are written over unseen.
async function tell(form, asker) {
  const { indicator } = form.dataset;
  const changed = [...form.elements].filter((field) => field.name && field.value !== before(field));
  if (!changed.length) return;
  const plain = (field, value) => (NUMBERS.includes(field.name) ? value.replace(DECIMALS, ".") : value);
  const fields = Object.fromEntries(changed.map((field) => [field.name, field.value]));
  const was = Object.fromEntries(changed.map((field) => [field.name, plain(field, before(field))]));
  const unseen = warned.has(indicator) ? {} : { was };
  const done = await asker.act({ do: "indicator.tell", indicator, fields, ...unseen, decimals: DECIMALS }, _("Saved."));
  if (done) for (const field of changed) settle(field);
  if (done) warned.delete(indicator);
  else warned.add(indicator);
}

const before = (field) => (field.tagName === "SELECT" ? ([...field.options].find((one) => one.defaultSelected)?.value ?? "") : field.defaultValue);

function settle(field) {
  if (field.tagName !== "SELECT") field.defaultValue = field.value;
  else for (const option of field.options) option.defaultSelected = option.selected;
}
