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
    const undo = await this.undoable(wish);
    if (undo && said) toast(said, { undo });
    return Boolean(undo);
  }

  /** Send a command; answers what undoes just this act, or null after a toast that says why it was not done. */
  async undoable(wish) {
    const sent = this.#page.send(wish);
    const { error } = await sent;
    if (!error) return () => this.act({ do: "act.undo", of: sent.id });
    toast(error.say);
    return null;
  }

  /** Send several, one after another, until one is refused; the toast takes back all that were done. */
  async acts(wishes, say) {
    const done = [];
    for (const wish of wishes) {
      const undo = await this.undoable(wish);
      if (!undo) break;
      done.unshift(undo);
    }
    const back = async () => {
      for (const undo of done) await undo();
    };
    if (done.length) toast(say(done.length), { undo: back });
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

  /** POST a form with a file to a route of the host's; answers its text, or null after a toast. */
  async upload(path, form) {
    const answer = await fetch(`${this.#here}/${path}`, { method: "POST", body: form }).catch(() => null);
    if (answer?.ok) return answer.text();
    const told = await answer?.json().catch(() => null);
    const late = answer?.status === 413 || told?.error?.code === "malformed";
    toast(late ? _("This file is too large, or can't be read.") : (told?.error?.say ?? _("No connection just now. Try again in a moment.")));
    return null;
  }

  /** GET a fragment of the host's, as text; "" when it can't be had. */
  async fragment(path) {
    const answer = await fetch(`${this.#here}/${path}`).catch(() => null);
    return answer?.ok ? answer.text() : "";
  }
}
