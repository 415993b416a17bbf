// Applies frames {seq, epoch, put, drop, fresh} to #view: parts come by order, change in place, and go.
// What may go in a fresh view is what frames brought or [data-part]/[data-order] mark; [data-own] is the page's.
// Tells the page by one "samovar:put" event on document: {ids, added, dropped, fresh}.

import { isHeld, moveBefore, passFocusOn, released } from "./focus.js";
import { morph } from "./morph.js";
import { steadily } from "./scroll.js";

const SVG = "http://www.w3.org/2000/svg";

export class View {
  #root;
  #leaving = new Set();

  /** root carries data-epoch and data-seq: the log's number the page was rendered from. */
  constructor(root = document.getElementById("view")) {
    this.#root = root;
    this.epoch = root.dataset.epoch || null;
    this.seq = Number(root.dataset.seq || 0);
  }

  apply(frame) {
    const old = frame.epoch === this.epoch && frame.seq < this.seq;
    if (old && !frame.fresh) return; // a poll overtaken by a socket
    if (frame.epoch !== undefined) this.epoch = frame.epoch;
    if (frame.seq !== undefined) this.seq = frame.seq;
    const detail = { ids: [], added: [], dropped: [], fresh: Boolean(frame.fresh) };
    steadily(this.#root, () => {
      for (const part of frame.put ?? []) this.#put(part, detail);
      for (const id of [...(frame.drop ?? []), ...this.#stale(frame)]) this.#drop(id, detail);
    });
    document.dispatchEvent(new CustomEvent("samovar:put", { detail }));
  }

  #put({ id, in: list, order, html }, detail) {
    const there = document.getElementById(id);
    const container = list ? document.getElementById(list) : there?.parentElement;
    if (!container) return;
    const next = parsed(html, container);
    if (!next) return;
    if (order !== undefined && order !== null) next.dataset.order = order;
    this.#leaving.delete(id);
    detail.ids.push(id);
    if (!there) detail.added.push(id);
    place(container, there ? morph(there, next) : next);
  }

  #drop(id, detail) {
    const part = document.getElementById(id);
    if (!part) return;
    detail.dropped.push(id);
    if (isHeld(part)) return this.#dropLater(id, part);
    passFocusOn(part);
    part.remove();
  }

  async #dropLater(id, part) {
    if (this.#leaving.has(id)) return;
    this.#leaving.add(id);
    await released(part);
    if (!this.#leaving.delete(id)) return; // it was put again meanwhile
    passFocusOn(part);
    part.remove();
  }

  // A fresh view is the whole of it: parts that it does not hold go.
  #stale({ fresh, put = [] }) {
    if (!fresh) return [];
    const known = new Set(put.flatMap(({ id, in: list, html }) => [id, list, ...idsIn(html)]));
    const mine = (part) => known.has(part.id) || part.closest("[data-own]") || part.querySelector("[data-own]");
    const named = new Set(put.flatMap(({ id, in: list }) => [id, list]));
    const holds = (part) => [...part.querySelectorAll("[id]")].some((inner) => named.has(inner.id));
    const parts = [...this.#root.querySelectorAll("[data-part][id], [data-order][id]")];
    return parts.filter((part) => !mine(part) && !holds(part)).map((part) => part.id);
  }
}

function read(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function parsed(html, container) {
  if (container.namespaceURI !== SVG) return read(html).firstElementChild;
  return read(`<svg>${html}</svg>`).firstElementChild.firstElementChild;
}

const idsIn = (html) => [...read(html).querySelectorAll("[id]")].map(({ id }) => id);

// Orders are compared as texts, letter by letter; equal ones stay in the order in which they came.
function place(list, part) {
  const order = part.dataset.order;
  if (order === undefined) {
    if (part.parentElement !== list) moveBefore(list, part, null);
    return;
  }
  const others = [...list.children].filter((child) => child !== part && child.dataset.order !== undefined);
  const next = others.find((child) => child.dataset.order > order) ?? null;
  const before = next ? others[others.indexOf(next) - 1] : others.at(-1);
  const right = part.parentElement === list && follows(part, before) && (!next || follows(next, part));
  const stays = part.isConnected && isHeld(part);
  if (!right && !stays) moveBefore(list, part, next ?? before?.nextSibling ?? null);
}

const follows = (node, other) => !other || other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
