// Is anything typed here that is not the server's? Then nothing may reload or replace it.
// isChanged: differs from what the page came with. isWriting: a text that somebody is at, or has changed.
// Fields marked data-fleeting (a filter, a search) don't count.

const FIELDS = "textarea, select, input:not([type=hidden], [type=submit], [type=button]), [contenteditable=true]";
const CHOICES = "[type=checkbox], [type=radio], [type=range], select";

/** Whether a field differs from what it was when the page (or a frame) brought it. */
export function isChanged(field) {
  if (field.isContentEditable) return field.textContent !== (field.dataset.was ?? "");
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return isChosen(field);
  return field.value !== field.defaultValue;
}

function isChosen(select) {
  const options = [...select.options];
  if (!options.some((option) => option.defaultSelected)) return select.selectedIndex > 0;
  return options.some((option) => option.selected !== option.defaultSelected);
}

/** Whether a frame must leave this field as it is. Of choices, only the one that has the focus. */
export function isWriting(field) {
  const focused = field === document.activeElement;
  if (field.matches("[type=checkbox], [type=radio]")) return false;
  return focused || (!field.matches(CHOICES) && isChanged(field));
}

/** The fields under root that count. */
export function fields(root = document) {
  return [...root.querySelectorAll(FIELDS)].filter((field) => !field.matches("[data-fleeting]"));
}

/** Whether anything under root has been typed or chosen. */
export const somethingTyped = (root) => fields(root).some(isChanged);
