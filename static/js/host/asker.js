// How the console asks: commands with a toast that says what happened and takes it back, and POSTs to the host's routes.

import { root } from "../icon.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

export class Asker {
  #page;
  #here;
  #api;

  constructor(page, cafe) {
    this.#page = page;
    this.#here = `${root()}/h/${cafe}`;
    this.#api = `${root()}/api/cafes/${cafe}`;
  }

  /** Send a command; `said` is the toast, with an undo of just this act. Answers whether it was done. */
  async act(wish, said = "") {
    const sent = this.#page.send(wish);
    const { error } = await sent;
    if (error) toast(error.say);
    else if (said) toast(said, { undo: () => this.act({ do: "act.undo", of: sent.id }) });
    return !error;
  }

  /** POST JSON to a route of the host's; answers what it says, or null after a toast. */
  post(path, body = {}) {
    return this.#ask("POST", `${this.#here}/${path}`, body);
  }

  /** The same for the café's API: POST or DELETE. */
  api(method, path, body = {}) {
    return this.#ask(method, `${this.#api}/${path}`, body);
  }

  async #ask(method, url, body) {
    const options = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(url, options).catch(() => null);
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
