// The server's time, learned from the ping with the shortest way: its answer was stamped nearest to the middle.
// Counted on from there by performance.now(), so a phone whose clock is wrong or set shows the right time.
// When a new answer cannot be true together with the best one (the phone slept), the old ones are forgotten.

const KEPT = 20;

export class ServerTime {
  #samples = [];
  #base = null; // server time at performance.now() = 0

  /** sent, received: performance.now(); now: the server's UTC milliseconds in the answer. */
  learn({ sent, received, now }) {
    const way = received - sent;
    const sample = { way, base: now - (sent + received) / 2 };
    const best = this.#best();
    if (best && Math.abs(best.base - sample.base) > (best.way + way) / 2 + 250) this.#samples = [];
    this.#samples.push(sample);
    if (this.#samples.length > KEPT) this.#samples.shift();
    this.#base = this.#best().base;
  }

  now() {
    return this.#base === null ? Date.now() : this.#base + performance.now();
  }

  #best() {
    return this.#samples.reduce((best, one) => (best && best.way <= one.way ? best : one), null);
  }
}
