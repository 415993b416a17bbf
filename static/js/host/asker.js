// How the console asks: commands with a toast that says what happened and takes it back, and POSTs to the host's routes.

import { root } from "../icon.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

export class Asker {
  #page;
  #here;

  constructor(page, cafe) {
    this.#page = page;
    this.#here = `${root()}/h/${cafe}`;
  }

  /** Send a command; `said` is the toast, with an undo of just this act. Answers whether it was done. */
  async act(wish, said = "") {
    const { ack, error } = await this.#page.send(wish);
    if (error) toast(error.say);
    else if (said) toast(said, { undo: () => this.act({ do: "act.undo", act: ack.first ?? ack.seq }) });
    return !error;
  }

  /** POST JSON to a route of the host's; answers what it says, or null after a toast. */
  async post(path, body = {}) {
    const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(`${this.#here}/${path}`, options).catch(() => null);
    const told = await answer?.json().catch(() => ({}));
    if (answer?.ok) return told;
    toast(told?.error?.say ?? _("No connection just now. Try again in a moment."));
    return null;
  }

  /** GET a fragment of the host's, as text; "" when it can't be had. */
  async fragment(path) {
    const answer = await fetch(`${this.#here}/${path}`).catch(() => null);
    return answer?.ok ? answer.text() : "";
  }
}
