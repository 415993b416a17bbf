// One WebSocket and its life: hello first, pings, and an end as soon as it is closed, silent or does not come up.
// `opened` resolves true with the first word from the server (or false), `ended` when it is over; it never comes back.
// probe() asks for a sign of life within 3 s: after sending, and when the page becomes visible.

import { timing } from "./timing.js";

export class Socket {
  #socket;
  #heard;
  #last = -1;
  #asked = null; // since when a ping has been unanswered
  #pings = new Map();
  #count = 0;
  #timers = [];
  #resolve = {};

  constructor(url, { hello, heard }) {
    this.#heard = heard;
    this.opened = new Promise((resolve) => (this.#resolve.opened = resolve));
    this.ended = new Promise((resolve) => (this.#resolve.ended = resolve));
    this.#timers = [setTimeout(() => this.#last < 0 && this.close(), timing.open)];
    try {
      this.#socket = new WebSocket(url);
    } catch {
      return this.close(); // an old browser whose 'self' does not cover ws:
    }
    this.#socket.onopen = () => this.#greet(hello());
    this.#socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    this.#socket.onclose = ({ code }) => this.close(code);
  }

  send(message) {
    this.#up(message);
    this.probe();
  }

  probe() {
    const asked = performance.now();
    this.#ping();
    this.#timers.push(setTimeout(() => this.#last < asked && this.close(), timing.answer));
  }

  close(code = 0) {
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    if (this.#socket) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
    }
    this.#resolve.opened(false);
    this.#resolve.ended(code);
  }

  #greet(hello) {
    this.#up({ hello: 1, ...hello });
    this.#ping();
    this.#timers.push(setInterval(() => this.#watch(), timing.ping));
  }

  #watch() {
    if (this.#asked !== null && performance.now() - this.#asked > timing.silence) this.close();
    else this.#ping();
  }

  #ping() {
    const sent = performance.now();
    this.#asked ??= sent;
    this.#pings.set(++this.#count, sent);
    this.#pings.delete(this.#count - 20);
    this.#up({ ping: this.#count });
  }

  #hear(message) {
    const received = performance.now();
    [this.#last, this.#asked] = [received, null];
    const sent = this.#pings.get(message.pong);
    this.#heard(message, sent === undefined ? null : { sent, received });
    if (!message.error || message.op) this.#resolve.opened(true); // "you may not" is no opening
  }

  #up(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
