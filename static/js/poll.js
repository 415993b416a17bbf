// Where sockets are refused: the same life over plain HTTP, GET the view every 2 s and POST commands.
// Shaped like socket.js (opened, ended, send, probe, close), so that the link does not care which it has.
// It ends when a request fails or does not answer.

import { timing } from "./timing.js";

export class Poll {
  #urls;
  #hello;
  #heard;
  #going = true;
  #wake = () => {};
  #resolve = {};

  constructor(urls, { hello, heard }) {
    [this.#urls, this.#hello, this.#heard] = [urls, hello, heard];
    this.opened = new Promise((resolve) => (this.#resolve.opened = resolve));
    this.ended = new Promise((resolve) => (this.#resolve.ended = resolve));
    this.#run();
  }

  async send(command) {
    const body = JSON.stringify(command);
    const headers = { "Content-Type": "application/json" };
    const url = `${this.#urls.commands}?place=${this.#hello().place}`;
    const answer = await this.#fetch(url, { method: "POST", body, headers });
    if (answer?.acks || answer?.error) this.#heard({ op: command.op, ...answer });
    this.probe(); // what the command changed is in the next view
  }

  probe() {
    this.#wake();
  }

  close() {
    this.#going = false;
    this.#wake();
    this.#resolve.opened(false);
    this.#resolve.ended(0);
  }

  async #run() {
    while (this.#going) {
      const sent = performance.now();
      const answer = await this.#fetch(`${this.#urls.view}?${new URLSearchParams(this.#query())}`);
      if (!answer || !this.#going) return this.close();
      this.#heard(answer, { sent, received: performance.now() });
      this.#resolve.opened(true);
      await new Promise((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, timing.poll * (0.75 + Math.random() / 2));
      });
    }
  }

  #query() {
    return Object.entries(this.#hello()).filter(([, value]) => value !== null && value !== undefined);
  }

  // The JSON of an answer; one that is none (a proxy's page, a captive portal's) ends it, as silence does.
  async #fetch(url, options = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timing.open);
    try {
      const answer = await fetch(url, { ...options, cache: "no-store", signal: stop.signal });
      const body = await answer.json();
      if (answer.ok || options.method) return body;
      if (body.error) this.#heard({ error: body.error });
      this.close();
    } catch {
      this.close();
    } finally {
      clearTimeout(timer);
    }
  }
}
