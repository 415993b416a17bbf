// Makes an element on the page like a new one, keeping its nodes: focus, caret, text, open panels and scroll stay.
// The page's own is left alone: fields written in, `open` of details and dialog, data-mine, [data-own], and children with
// data-order, which are parts of their own and come and go by name. Children match by id, then by kind in order.

import { isHeld } from "./focus.js";
import { isWriting } from "./typed.js";

const OWN = "[data-own]";
const isPart = (node) => node.nodeType === 1 && node.id && node.dataset.order !== undefined;
const holdsFocus = (node) => node.contains(document.activeElement);

/** Morph `old` into `next`; both elements of the same name, else `old` is replaced. Answers the element now there. */
export function morph(old, next) {
  if (old.nodeName !== next.nodeName) {
    old.replaceWith(next);
    return next;
  }
  if (old.matches(OWN) || old.isEqualNode(next)) return old;
  attributes(old, next);
  if (!isField(old)) children(old, next);
  return old;
}

const isField = (node) => node.matches("input, textarea, select");

function attributes(old, next) {
  if (isField(old) && isWriting(old)) return;
  const kept = (name) => name === "data-mine" || (name === "open" && old.matches("details, dialog"));
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (!kept(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (isField(old)) field(old, next);
}

function field(old, next) {
  const { value } = next; // a select has none any more once its options have moved
  if (old.tagName === "SELECT") old.replaceChildren(...next.childNodes);
  if (old.tagName === "TEXTAREA") old.defaultValue = next.defaultValue;
  if (old.type === "checkbox" || old.type === "radio") old.checked = next.checked;
  else old.value = value;
}

function children(old, next) {
  const named = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let here = old.firstChild;
  for (const wanted of [...next.childNodes]) {
    const found = match(here, wanted, named);
    if (!found) {
      old.insertBefore(wanted, here);
      continue;
    }
    here = brought(old, found, here);
    if (found.nodeType === 1) morph(found, wanted);
    else if (found.data !== wanted.data) found.data = wanted.data;
  }
  while (here) {
    const gone = here;
    here = here.nextSibling;
    if (gone.nodeType !== 1 || !(isPart(gone) || gone.matches(OWN) || isHeld(gone))) gone.remove();
  }
}

function match(here, wanted, named) {
  if (wanted.id) {
    const same = named.get(wanted.id);
    return same?.nodeName === wanted.nodeName ? same : null;
  }
  let node = here;
  while (node && (node.id || kind(node) !== kind(wanted))) node = node.nextSibling;
  return node;
}

function kind(node) {
  if (node.nodeType !== 1) return node.nodeName;
  const word = (node.getAttribute("class") ?? "").split(" ", 1)[0];
  return [node.nodeName, word, node.dataset.act, node.getAttribute("name")].join();
}

// Puts `found` where `here` is. A node with the focus is not moved: what stands before it makes way.
function brought(old, found, here) {
  if (found === here) return found.nextSibling;
  if (!holdsFocus(found)) {
    old.insertBefore(found, here);
    return here;
  }
  const rest = [];
  for (let node = here; node && node !== found; node = node.nextSibling) rest.push(node);
  found.after(...rest);
  return rest[0];
}
