// What the person is in the middle of inside a part: a field being written in, a composition, an open dialog.
// A part that holds such a thing is neither moved nor taken away until it is over (released(part) resolves).
// Focus on a mere button goes to the next part when its own is taken away, so that the keyboard is not lost.

import { composingIn } from "./composing.js";
import { fields, isWriting } from "./typed.js";

/** Whether taking this part away would take something from the person. */
export function isHeld(part) {
  if (composingIn(part) || part.querySelector("dialog[open]") || part.matches("dialog[open]")) return true;
  return fields(part).some(isWriting);
}

/** Resolves when the part may go. */
export function released(part) {
  return new Promise((resolve) => {
    const look = () => setTimeout(() => !isHeld(part) && resolve(end()));
    const names = ["focusout", "close", "input", "compositionend"];
    const end = () => names.forEach((name) => part.removeEventListener(name, look, true));
    for (const name of names) part.addEventListener(name, look, true);
  });
}

/** Call before a part is removed: hands the focus on to its neighbour, else to its list. */
export function passFocusOn(part) {
  if (!part.contains(document.activeElement)) return;
  const heir = part.nextElementSibling ?? part.previousElementSibling ?? part.parentElement;
  const target = heir.querySelector("a[href], button, summary, [tabindex='0']") ?? heir;
  if (target === heir && !heir.hasAttribute("tabindex")) heir.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/** Moves a part before another node and gives back the focus and caret that moving takes. */
export function moveBefore(list, part, next) {
  if (list.moveBefore && part.isConnected) return list.moveBefore(part, next);
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const [start, end] = focused?.value === undefined ? [] : [focused.selectionStart, focused.selectionEnd];
  list.insertBefore(part, next);
  focused?.focus({ preventScroll: true });
  if (typeof start === "number") focused.setSelectionRange(start, end);
}
