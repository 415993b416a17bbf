// Sends what the outbox holds: in order, one at a time, while connected and while it is this tab's turn.
// Busy and fault are tried again after a pause; a refusal stays in the outbox with its reason and lets the next one go.
// An op sent twice changes nothing, so a lost answer is simply asked for again.

import { isAcked, isQueued, settled } from "./entry.js";
import { Lease } from "./lease.js";
import { timing } from "./timing.js";

export class Drain {
  #outbox;
  #link;
  #lease;
  #tries = new Map();
  #busy = false;
  #timer = 0;
  #notBefore = 0;

  constructor({ cafe, store, outbox, link }) {
    [this.#outbox, this.#link] = [outbox, link];
    this.#lease = new Lease(store, `outbox-${cafe}`);
    link.addEventListener("state", () => this.#run());
    outbox.addEventListener("change", () => this.#run());
  }

  async #run() {
    const pause = this.#notBefore - performance.now();
    if (this.#busy || !this.#link.open || !this.#outbox.unsent || pause > 0) return;
    this.#busy = true;
    const mine = await this.#lease.alone(() => this.#sendAll()).finally(() => (this.#busy = false));
    if (!mine) this.#later(timing.lease * (0.5 + Math.random() / 2)); // another tab is at it: look again
    else if (this.#outbox.unsent) this.#run();
  }

  async #sendAll() {
    while (this.#link.open) {
      const entry = (await this.#outbox.read()).find(isQueued);
      if (!entry) return;
      const answer = await this.#link.ask(entry.command).catch(() => null);
      if (!answer) return; // the connection is lost; its return starts again
      const again = await this.#settle(entry, answer);
      if (again !== null) return this.#later(again);
    }
  }

  async #settle(entry, answer) {
    const tries = this.#tries.get(entry.id) ?? 0;
    const { entry: next, again } = settled(entry, answer, tries);
    this.#tries.set(entry.id, again === null ? 0 : tries + 1);
    const done = next.state === "shown" || (isAcked(next) && next.quiet) || (!next.text && !isQueued(next));
    if (done) await this.#outbox.shown(next);
    else await this.#outbox.save(next);
    const { error = {} } = answer;
    this.#outbox.heldBy(again !== null && (tries || error.code === "disk_full") ? error.say : "");
    if (again === null) this.#outbox.answered(entry.id, answer);
    return again;
  }

  #later(pause) {
    clearTimeout(this.#timer);
    this.#notBefore = performance.now() + pause;
    this.#timer = setTimeout(() => this.#run(), pause + 1);
  }
}
