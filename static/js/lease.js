// One tab at a time: a lease on the shelf that ends by itself when its holder falls silent.
// Where navigator.locks exists (not on plain http) a closed tab's turn ends at once; a frozen tab's ends by the lease.
// alone(work) runs work if it is this tab's turn and answers whether it was.

import { newId } from "./op.js";
import { timing } from "./timing.js";

export class Lease {
  #store;
  #name;
  #life;
  #me = newId();

  constructor(store, name, { life = timing.lease } = {}) {
    this.#store = store;
    this.#name = name;
    this.#life = life;
    addEventListener("pagehide", () => this.#give());
  }

  async alone(work) {
    const run = async (lock) => {
      if (!(await this.#take(lock))) return false;
      const renewing = setInterval(() => this.#take(null), this.#life / 3);
      try {
        await work();
      } finally {
        clearInterval(renewing);
        await this.#give();
      }
      return true;
    };
    if (!navigator.locks) return run();
    return navigator.locks.request(`samovar-${this.#name}`, { ifAvailable: true }, run);
  }

  // A lock in hand proves that whoever the lease names is gone. Without one only the lease can say so.
  async #take(lock) {
    const now = Date.now();
    const lease = await this.#store.change(["lease", this.#name], (held) => {
      const running = held && held.until > now && held.until <= now + this.#life; // a clock set back frees it
      if (running && held.by !== this.#me && !lock) return held;
      return { by: this.#me, until: now + this.#life };
    });
    return lease.by === this.#me;
  }

  #give() {
    return this.#store.change(["lease", this.#name], (held) => (held?.by === this.#me ? undefined : held));
  }
}
