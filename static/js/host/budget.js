// The budget's room: the sheet is asked for anew whenever the budget changes, and keeps focus and what is being typed.

import { morph } from "../morph.js";
import { _, ngettext } from "../words.js";
import { Grid } from "./budget-grid.js";
import { tableRows } from "./budget-paste.js";
import { DECIMALS } from "./decimals.js";
import { liftToasts } from "./lift.js";
import { redrawn } from "./redrawn.js";

const $ = (id) => document.getElementById(id);

export function open({ asker }) {
  liftToasts();
  const sheet = new Sheet(asker);
  document.addEventListener("samovar:put", ({ detail }) => {
    if (detail.ids.includes("console_budget")) sheet.draw();
  });
  $("budget").addEventListener("click", ({ target }) => clicked(target.closest("[data-act]"), asker, sheet));
  $("budget").addEventListener("submit", (event) => {
    event.preventDefault();
    submitted(event.target, asker, sheet);
  });
  sheet.draw();
}

class Sheet {
  #asker;
  #wanted = { sub: "", first: 0 };

  constructor(asker) {
    this.#asker = asker;
    this.grid = new Grid($("budget"), asker, () => this.draw());
  }

  /** Open a sub-programme, or another window of its lines. */
  show(wanted) {
    this.#wanted = { sub: this.#wanted.sub, first: 0, ...wanted };
    return this.draw();
  }

  /** Ask for the sheet. */
  draw = redrawn(() => this.#fetch());

  async #fetch() {
    const { sub, first } = this.#wanted;
    const html = await this.#asker.fragment(`budget/sheet?${new URLSearchParams({ sub, first })}`);
    if (!html) return;
    const next = document.createElement("div");
    next.id = "budget-sheet";
    next.innerHTML = html;
    this.#wanted.sub = next.firstElementChild.dataset.open;
    morph($("budget-sheet"), next);
    this.grid.settle();
  }
}

function clicked(button, asker, sheet) {
  const act = button?.dataset.act;
  if (act === "open-sub") return sheet.show({ sub: button.dataset.sub });
  if (act === "window") return sheet.show({ first: button.dataset.first });
  if (act !== "line-out") return null;
  return asker.act({ do: "budget.remove", lines: [button.closest("tr").dataset.line] }, _("Line removed."));
}

async function submitted(form, asker, sheet) {
  if (form.dataset.nudge) return putAside(form, asker, sheet);
  const values = Object.fromEntries(new FormData(form));
  if (form.id === "budget-setup-form") {
    const wish = { ...values, do: "budget.set_up", first: Number(latin(values.first)) || 0, scale: Number(values.scale) };
    return asker.act(wish);
  }
  if (form.id === "budget-add") {
    const done = await asker.act({ do: "budget.write", rows: [{ cells: values }] }, _("Added. Type into its empty row."));
    if (done) form.querySelector("[name=output]").value = "";
    return done;
  }
  return form.id === "budget-paste-form" ? pasted(form, asker) : null;
}

async function pasted(form, asker) {
  const field = $("paste-table");
  const rows = tableRows(field.value, JSON.parse(form.querySelector("[data-columns]").dataset.columns));
  if (!rows.length) return field.focus();
  const said = ngettext("%(num)s line taken in.", "%(num)s lines taken in.", rows.length);
  if (await asker.act({ do: "budget.write", rows: rows.map((cells) => ({ cells })), decimals: DECIMALS }, said)) field.value = "";
  return null;
}

// What was put aside goes: the focus is on the heading above it before it does.
async function putAside(form, asker, sheet) {
  const { nudge, about } = form.dataset;
  const reason = form.querySelector("input").value.trim();
  const done = await asker.act({ do: "nudge.dismiss", nudge, about, reason }, _("Put aside, with your reason."));
  if (!done) return;
  form.reset();
  $("asked-title").focus();
  sheet.draw();
}

const latin = (text) => text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => digitOf(digit));

function digitOf(digit) {
  const code = digit.codePointAt(0);
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}
