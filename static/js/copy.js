// Copy a text: by the clipboard where the browser has it (not on plain http), else by the old command.
// Answers whether it worked; when it did not, select(element) lets the person copy by hand.
// The focus comes back to where it was.

export async function copy(text) {
  if (!navigator.clipboard) return byCommand(text);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCommand(text);
  }
}

function byCommand(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus?.({ preventScroll: true });
  return done;
}

export function select(element) {
  getSelection().selectAllChildren(element);
}
