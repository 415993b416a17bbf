// Sheets are <dialog>s: a button with data-sheet="id" opens one, Esc, its close button or a tap beside it puts it away.
// The focus goes back to what opened it. quiet: shown without taking the focus from who is typing.
// Old browsers without showModal get an open dialog on the page.

const openers = new WeakMap();

export function openSheet(dialog, { opener = document.activeElement, quiet = false } = {}) {
  if (dialog.open) return;
  openers.set(dialog, quiet ? null : opener);
  dialog.toggleAttribute("data-modal", Boolean(!quiet && dialog.showModal));
  if (dialog.hasAttribute("data-modal")) dialog.showModal();
  else dialog.setAttribute("open", "");
  dialog.dispatchEvent(new Event("samovar:open"));
}

export function closeSheet(dialog) {
  if (!dialog.open) return;
  const opener = openers.get(dialog);
  if (dialog.close) dialog.close();
  else dialog.removeAttribute("open");
  if (opener?.isConnected) opener.focus({ preventScroll: true });
}

function clicked(event) {
  const button = event.target.closest("[data-sheet]");
  const wanted = button && document.getElementById(button.dataset.sheet);
  if (wanted) return openSheet(wanted, { opener: button });
  const dialog = event.target.closest("dialog[open]");
  if (!dialog) return;
  const beside = event.target === dialog && !inside(dialog, event);
  if (beside || event.target.closest("[data-close], form[method=dialog] button")) {
    event.preventDefault();
    closeSheet(dialog);
  }
}

function inside(dialog, { clientX, clientY }) {
  const { x, y, width, height } = dialog.getBoundingClientRect();
  return clientX >= x && clientX <= x + width && clientY >= y && clientY <= y + height;
}

/** Esc closes quiet sheets too (the browser does it for modal ones only). */
function pressed(event) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const dialog = event.target.closest("dialog[open]");
  if (!dialog) return;
  event.preventDefault();
  closeSheet(dialog);
}

export function watchSheets() {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
}
