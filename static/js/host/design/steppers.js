// − and + of the steppers, with the mouse, and with the arrows in the field. A stepper with data-each moves all of its kind.

import { number } from "../../words.js";
import { controlsOf, numbersIn } from "./reading.js";

const ARROWS = { ArrowUp: 1, ArrowDown: -1 };

export function watchSteppers(saving) {
  const room = document.getElementById("design");
  room.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-step]");
    if (button?.matches("button")) step(field(button), Number(button.dataset.step), saving);
  });
  room.addEventListener("keydown", (event) => {
    const by = ARROWS[event.key];
    if (!by || !event.target.matches(".stepper__value")) return;
    event.preventDefault();
    step(event.target, by, saving);
  });
  room.addEventListener("input", ({ target }) => target.dataset.each && typed(target, saving));
}

const field = (button) => document.getElementById(button.getAttribute("aria-controls"));
const open = (set) => controlsOf(set).filter((control) => !control.disabled);

function step(control, by, saving) {
  const controls = control.dataset.each ? open(control.dataset.each) : [control];
  for (const one of controls) move(one, by);
  if (!controls.length) return;
  if (control.dataset.each) show(control);
  saving.take(controls.at(by > 0 ? -1 : 0), "number");
}

function move(control, by) {
  const { low, high } = control.dataset;
  const [value = Number(low)] = numbersIn(control.value);
  control.value = number(Math.min(Math.max(value + by, Number(low)), Number(high)));
}

// One number is for all of them; as many numbers as there are fields are one each.
function typed(control, saving) {
  const controls = open(control.dataset.each);
  const values = numbersIn(control.value);
  if (!controls.length || (values.length !== 1 && values.length !== controls.length)) return;
  for (const [place, one] of controls.entries()) one.value = number(values[place] ?? values[0]);
  saving.take(controls[0], "number");
}

function show(control) {
  const values = controlsOf(control.dataset.each).flatMap(({ value }) => numbersIn(value));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  control.value = control.defaultValue = least === most ? number(least) : `${number(least)}–${number(most)}`;
}
