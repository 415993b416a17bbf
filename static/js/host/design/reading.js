// What a control of the design says, as changes of the settings: {field: value}. Fields that stand in several controls
// (questions, minutes of rounds, groups) are read from all of them, since the café keeps them whole. A name that is
// not asked for cannot be needed.

import { _, number, words } from "../../words.js";

const DIGITS = [words.digits, "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"].map((digits) => Array.from(digits));

/** All whole numbers in a text, whichever of our scripts its digits are of. */
export function numbersIn(text) {
  const latin = (letter) => DIGITS.map((digits) => digits.indexOf(letter)).find((value) => value >= 0) ?? letter;
  return (Array.from(text, latin).join("").match(/\d+/g) ?? []).map(Number);
}

/** The controls of a field, in the order of the page. */
export const controlsOf = (set) => [...document.querySelectorAll(`[data-set="${set}"]`)];

/** The number in a stepper. Throws RangeError with what to do. */
export function numberIn(control) {
  const { low, high } = control.dataset;
  const [value] = control.value.trim() ? numbersIn(control.value) : [low === "0" ? 0 : NaN];
  if (value >= Number(low) && value <= Number(high)) return value;
  throw new RangeError(_("A number from %(low)s to %(high)s.", { low: Number(low), high: Number(high) }));
}

const SEVERAL = {
  questions: () => ({ questions: questions() }),
  round_minutes: (controls) => ({ round_minutes: controls.map(numberIn) }),
  move_minutes: (controls) => ({ move_minutes: controls.map(numberIn) }),
  groups: () => ({ groups: groups() }),
  names_asked: (_controls, { checked }) => ({ names_asked: checked, ...(!checked && { names_needed: false }) }),
  names_needed: (_controls, { checked }) => ({ names_needed: checked, ...(checked && { names_asked: true }) }),
  table: tableSize,
};

/** The changes that a control asks for. Throws RangeError with words for the person. */
export function changesOf(control) {
  const { set, kind } = control.dataset;
  if (SEVERAL[set]) return SEVERAL[set](controlsOf(set), control);
  if (control.type === "checkbox") return { [set]: control.checked };
  return { [set]: kind === "number" ? numberIn(control) : control.value };
}

/** The questions as they stand on the page; those that only repeat the round before are left away. */
export function questions() {
  const given = controlsOf("questions").map(({ value }) => value.trim());
  const byTable = document.getElementById("design-scope").value === "table";
  while (!byTable && given.length && !given.at(-1)) given.pop();
  return given;
}

/** The groups as they stand on the page. */
export function groups() {
  return [...document.querySelectorAll(".group")].map((group) => {
    const [name, options] = ["name", "options"].map((side) => group.querySelector(`[data-side="${side}"]`).value);
    const lines = options.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!name.trim()) throw new RangeError(_("A group needs a name, such as “Country”."));
    return { name: name.trim(), options: [...new Set(lines)] };
  });
}

// The least and the most: the one that was touched pushes the other along.
function tableSize(controls, touched) {
  const [low, high] = controls.map(numberIn);
  if (low <= high) return { table_low: low, table_high: high };
  const both = numberIn(touched);
  for (const control of controls) control.value = number(both);
  return { table_low: both, table_high: both };
}
