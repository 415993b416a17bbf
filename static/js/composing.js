// Input methods: while a Korean, Japanese or Chinese word is being composed, nothing under it moves, and Enter is the method's.
// Safari reports the Enter that ends a composition after compositionend, with isComposing false: keyCode 229 and the moment tell.
// onEnter(field, send): Enter sends, Shift+Enter is a new line.

const LATE = 60; // ms after compositionend in which an Enter still belongs to it

let at = null;
let endedAt = -Infinity;

document.addEventListener("compositionstart", ({ target }) => (at = target), true);
for (const name of ["compositionend", "focusout"]) {
  document.addEventListener(name, (event) => ended(event), true);
}

function ended({ type, timeStamp }) {
  at = null;
  if (type === "compositionend") endedAt = timeStamp;
}

/** Whether a composition is going on inside this element. */
export const composingIn = (element) => at !== null && element.contains(at);

/** Whether this key belongs to the input method. */
export function isComposingKey(event) {
  return event.isComposing || event.keyCode === 229 || event.timeStamp - endedAt < LATE;
}

/** Call send() when a person presses Enter to send; Shift, Ctrl or Alt with it do what they always do. */
export function onEnter(field, send) {
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isComposingKey(event)) return;
    event.preventDefault();
    if (!event.repeat) send();
  });
}
