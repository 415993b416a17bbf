// A table that feels like a spreadsheet: arrow keys, typing over, Enter and Tab, Delete, a pasted block, Ctrl+Z.
// A cell is a td[data-typed]; its row says which line (data-line), ceiling (data-ceiling) or output it belongs to.

import { toast } from "../toast.js";
import { ngettext } from "../words.js";
import { cellsOf } from "./budget-paste.js";
import { DECIMALS } from "./decimals.js";

const CELL = "td[data-typed]";
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Grid {
  #room;
  #asker;
  #redraw;
  #undos = [];
  #last = null;

  constructor(room, asker, redraw) {
    this.#room = room;
    this.#asker = asker;
    this.#redraw = redraw;
    room.addEventListener("click", ({ target }) => this.#pressed(target.closest(CELL)));
    room.addEventListener("keydown", (event) => this.#key(event));
    room.addEventListener("paste", (event) => this.#paste(event));
    room.addEventListener("focusin", ({ target }) => this.#came(target.closest(CELL)));
  }

  /** After the sheet was drawn anew: one cell of each table can be reached by Tab, and the focus is where it was. */
  settle() {
    for (const table of this.#room.querySelectorAll("table[role=grid]")) {
      const cells = [...table.querySelectorAll(CELL)];
      if (cells.length && !cells.some((cell) => cell.tabIndex === 0)) cells[0].tabIndex = 0;
    }
    const lost = !document.activeElement || document.activeElement === document.body;
    if (this.#last && lost) document.getElementById(this.#last.row)?.querySelector(`[data-field="${this.#last.field}"]`)?.focus();
  }

  #came(cell) {
    if (!cell) return;
    for (const other of cell.closest("table").querySelectorAll(`${CELL}[tabindex="0"]`)) other.tabIndex = -1;
    cell.tabIndex = 0;
    this.#last = { row: cell.parentElement.id, field: cell.dataset.field };
  }

  #pressed(cell) {
    if (!cell || cell.querySelector("input")) return;
    if (document.activeElement === cell || matchMedia("(pointer: coarse)").matches) this.#write(cell);
    else cell.focus();
  }

  #key(event) {
    const cell = event.target.closest(CELL);
    if (!cell || event.isComposing || event.keyCode === 229) return;
    if (event.target.matches("input")) return void this.#keyInField(event, cell);
    const undoes = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
    const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (STEPS[event.key]) this.#step(cell, ...STEPS[event.key]);
    else if (event.key === "Enter" || event.key === "F2") this.#write(cell);
    else if (event.key === "Delete" || event.key === "Backspace") this.#save(cell, "");
    else if (undoes) this.#undos.pop()?.();
    else if (types) this.#write(cell, "");
    else return;
    if (!types) event.preventDefault(); // what was typed goes into the field
  }

  async #keyInField(event, cell) {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      return this.#leave(cell);
    }
    if (event.key !== "Enter" && event.key !== "Tab") return null;
    event.preventDefault();
    const back = event.shiftKey ? -1 : 1;
    const to = event.key === "Enter" ? [back, 0] : [0, this.#turned() ? -back : back];
    if (await this.#save(cell, event.target.value)) this.#step(cell, ...to);
    return null;
  }

  #turned() {
    return document.documentElement.dir === "rtl";
  }

  // Left and right follow the eye: in a page from right to left the next cell is on the left.
  #step(cell, down, along) {
    const rows = [...cell.closest("table").querySelectorAll("tr")].filter((row) => row.querySelector(CELL));
    const row = rows[rows.indexOf(cell.parentElement) + down] ?? cell.parentElement;
    const cells = [...row.querySelectorAll(CELL)];
    const place = [...cell.parentElement.querySelectorAll(CELL)].indexOf(cell) + (this.#turned() ? -along : along);
    const next = cells[Math.max(0, Math.min(place, cells.length - 1))];
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #write(cell, text = cell.dataset.typed) {
    const field = document.createElement("input");
    field.className = "ledger__field";
    field.dataset.own = "";
    field.dataset.fleeting = "";
    field.dir = "auto";
    field.maxLength = 400;
    field.setAttribute("aria-label", cell.dataset.label);
    field.value = cell.classList.contains("ledger__cell--money") ? text.replace(".", DECIMALS) : text;
    if (cell.classList.contains("ledger__cell--money")) field.inputMode = "decimal";
    field.addEventListener("blur", () => this.#blurred(cell, field));
    cell.append(field);
    field.focus();
    field.select();
  }

  #leave(cell) {
    const field = cell.querySelector("input");
    if (!field) return;
    field.dataset.left = "";
    field.remove();
    cell.focus();
  }

  // Who goes on elsewhere keeps what was typed; what can't be taken stays in its field, with the reason.
  #blurred(cell, field) {
    if ("left" in field.dataset || !cell.isConnected || field.getAttribute("aria-invalid")) return;
    this.#save(cell, field.value, { stay: true });
  }

  async #save(cell, text, { stay = false } = {}) {
    const field = cell.querySelector("input");
    const same = cell.classList.contains("ledger__cell--money") ? cell.dataset.typed.replace(".", DECIMALS) : cell.dataset.typed;
    if (text !== same) {
      if (field) field.dataset.left = ""; // only once
      const undo = await this.#asker.undoable(wishFor(cell, text));
      if (!undo) return this.#refused(field);
      this.#undos.push(undo);
      cell.querySelector(".ledger__said").textContent = text;
      cell.dataset.typed = text;
    }
    if (field) field.dataset.left = "";
    field?.remove();
    if (!stay) cell.focus();
    return true;
  }

  #refused(field) {
    if (!field) return false;
    delete field.dataset.left;
    field.setAttribute("aria-invalid", "true");
    field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
    field.focus();
    return false;
  }

  async #paste(event) {
    const cell = event.target.closest(CELL);
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const block = cellsOf(text);
    if (!cell || cell.dataset.cost || event.target.matches("input") || !text.trim()) return;
    event.preventDefault();
    const first = cell.parentElement;
    if (first.dataset.line === undefined || (block.length === 1 && block[0].length === 1)) return void this.#save(cell, text.trim());
    const undo = await this.#asker.undoable({ do: "budget.write", rows: rowsFrom(cell, block), decimals: DECIMALS });
    if (!undo) return;
    this.#undos.push(undo);
    toast(ngettext("%(num)s row pasted.", "%(num)s rows pasted.", block.length), { undo });
    this.#redraw();
  }
}

// A pasted block goes over the cells from here on; rows beyond the output's lines are new ones of it.
function rowsFrom(cell, block) {
  const first = cell.parentElement;
  const lines = [...first.parentElement.querySelectorAll("tr[data-line]")].filter((row) => row.dataset.line);
  const start = first.dataset.line ? lines.indexOf(first) : lines.length;
  const fields = [...first.querySelectorAll(CELL)].map((one) => one.dataset.field);
  const from = fields.indexOf(cell.dataset.field);
  return block.map((texts, n) => {
    const line = lines[start + n]?.dataset.line ?? "";
    const cells = Object.fromEntries(texts.map((text, m) => [fields[from + m], text]).filter(([field]) => field));
    return { line, cells: line ? cells : { ...spotOf(first), ...cells } };
  });
}

const spotOf = ({ dataset: { programme, subprogramme, output } }) => ({ programme, subprogramme, output });

// The command that writes one cell.
function wishFor(cell, text) {
  const row = cell.parentElement;
  const decimals = DECIMALS;
  if (cell.dataset.cost) {
    const { cost: field, year } = cell.dataset;
    return { do: "budget.cost", ...spotOf(cell.closest("table")), field, year: Number(year), typed: text, decimals };
  }
  if (row.dataset.ceiling !== undefined) {
    return { do: "budget.ceiling", programme: row.dataset.ceiling, year: Number(cell.dataset.field.slice(1)), amount: text, decimals };
  }
  const cells = { [cell.dataset.field]: text };
  const { line } = row.dataset;
  return { do: "budget.write", rows: [{ line, cells: line ? cells : { ...spotOf(row), ...cells } }], decimals };
}
