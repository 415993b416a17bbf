// What this phone has not yet had acknowledged: on its disk first, then sent in order, once, from one tab, gone on ack.
// put() takes the full command (it names round and table as written) and a CSS selector of the part that will show it.
// A "change" event tells whoever draws it; who sends it is drain.js.

import { isAcked, isQueued } from "./entry.js";
import { idOf } from "./op.js";
import { timing } from "./timing.js";

export class Outbox extends EventTarget {
  #store;
  #cafe;
  #tabs = null;
  #answers = new Map(); // id → resolve, for who waits in this page
  #held = new Map(); // not on the disk: being written, or acknowledged as shown while its part is on the way
  entries = [];
  held = "";

  constructor({ cafe, store }) {
    super();
    [this.#cafe, this.#store] = [cafe, store];
    if (typeof BroadcastChannel !== "function") return;
    this.#tabs = new BroadcastChannel(`samovar-outbox-${cafe}`);
    this.#tabs.addEventListener("message", ({ data }) => this.#told(data));
  }

  get unsent() {
    return this.entries.filter(isQueued).length;
  }

  /** False where this browser keeps nothing: the entries live as long as the page does. */
  get lasting() {
    return this.#store.lasting;
  }

  /**
   * {kept, answer}: resolved when it is on disk, and with {ack} or {error} when the server has spoken.
   * slot: what it writes into; older words for the same slot that are not sent yet go. quiet: a card only if refused.
   */
  put(command, { until = null, slot = null, quiet = false } = {}) {
    const { text = "" } = command;
    const id = idOf(command.op);
    const n = Math.max(Date.now(), (this.entries.at(-1)?.n ?? 0) + 1);
    const entry = { id, n, until, slot, quiet, text, command, state: "queued", code: "", say: "" };
    const answer = new Promise((resolve) => this.#answers.set(id, resolve));
    const older = this.entries.filter((one) => slot && one.slot === slot && isQueued(one));
    this.#held.set(id, entry);
    this.#draw([...this.entries, entry]);
    const kept = this.save(entry);
    kept.then(() => older.forEach((one) => this.remove(one)));
    return { kept, answer };
  }

  /** The entries as they stand on the disk, also by other tabs, in order. */
  async read() {
    const kept = await this.#store.all("outbox", this.#cafe);
    const rest = [...this.#held.values()].filter(({ id }) => !kept.some((one) => one.id === id));
    return this.#draw([...kept, ...rest].sort((a, b) => a.n - b.n));
  }

  async save(entry) {
    await this.#store.put(this.#key(entry), entry);
    this.#held.delete(entry.id);
    this.#tabs?.postMessage({});
    await this.read();
  }

  /** Off the disk, since the server has it; the card stays until its part is there. */
  async shown(entry) {
    if (!entry.until) return this.remove(entry);
    this.#held.set(entry.id, entry);
    setTimeout(() => this.remove(entry), timing.linger);
    await this.#store.drop(this.#key(entry));
    await this.read();
    await this.look();
  }

  async remove(entry) {
    this.#held.delete(entry.id);
    await this.#store.drop(this.#key(entry));
    this.#tabs?.postMessage({});
    await this.read();
  }

  /** Acknowledged entries whose part is on the page have arrived. Call after each frame. */
  async look() {
    const arrived = this.entries.filter((entry) => isAcked(entry) && this.isThere(entry));
    for (const entry of arrived) await this.remove(entry);
  }

  /** Whether the part that shows an entry is on the page; for new words of an old idea, with those words. */
  isThere({ until, text, command }) {
    const part = until && document.querySelector(until);
    if (!part || command.do !== "idea.edit") return Boolean(part);
    return part.querySelector(".idea__text")?.textContent.trim() === text.trim();
  }

  /** Take a card away for good; answers the entry, and save(entry) undoes it. */
  async dismiss(id) {
    const entry = this.entries.find((one) => one.id === id);
    if (entry) await this.remove(entry);
    return entry;
  }

  /** Tell a card what its owner was told elsewhere, such as {state: "hidden", say: "…"}. */
  async mark(id, change) {
    const entry = this.entries.find((one) => one.id === id);
    if (entry) await this.save({ ...entry, ...change });
  }

  /** Send one again that the server failed on. */
  retry(id) {
    return this.mark(id, { state: "queued", say: "" });
  }

  /** Why the server puts off what waits here, in words. */
  heldBy(say) {
    if (say === this.held) return;
    this.held = say;
    this.dispatchEvent(new Event("change"));
  }

  /** The server has spoken: tell who waits, in this tab and the others. */
  answered(id, answer) {
    this.#answers.get(id)?.(answer);
    this.#answers.delete(id);
    this.#tabs?.postMessage({ id, answer });
  }

  async #told({ id, answer }) {
    if (id) this.#answers.get(id)?.(answer);
    if (id) this.#answers.delete(id);
    await this.read();
  }

  #draw(entries) {
    this.entries = entries;
    this.dispatchEvent(new Event("change"));
    return entries;
  }

  #key({ n, id }) {
    return ["outbox", this.#cafe, n, id];
  }
}
