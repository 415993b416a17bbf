// One WebSocket and its life: hello first, pings, and an end as soon as it is closed, silent or does not come up.
// `opened` resolves true with the first word from the server (or false), `ended` when it is over; it never comes back.
// probe() asks for a sign of life within 3 s: after sending, and when the page becomes visible.

import { timing } from "./timing.js";

export class Socket {
  #socket;
  #heard;
  #last = -1; // when something was heard
  #pings = new Map();
  #count = 0;
  #timers = new Set();
  #resolve = {};

  constructor(url, { hello, heard }) {
    this.#heard = heard;
    this.opened = new Promise((resolve) => (this.#resolve.opened = resolve));
    this.ended = new Promise((resolve) => (this.#resolve.ended = resolve));
    this.#after(timing.open, () => this.#last < 0 && this.close());
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

  /** Ask for a sign of life; without one in time the socket counts as dead. */
  probe(within = timing.answer) {
    const asked = performance.now();
    this.#ping();
    this.#after(within, () => this.#last < asked && this.close());
  }

  close(code = 0) {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    if (this.#socket) {
      this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
      this.#socket.close();
    }
    this.#resolve.opened(false);
    this.#resolve.ended(code);
  }

  #greet(hello) {
    this.#up({ hello: 1, ...hello });
    this.#watch();
  }

  #watch() {
    this.probe(timing.silence);
    this.#after(timing.ping, () => this.#watch());
  }

  #after(pause, act) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, pause);
    this.#timers.add(timer);
  }

  #ping() {
    this.#pings.set(++this.#count, performance.now());
    this.#pings.delete(this.#count - 20);
    this.#up({ ping: this.#count });
  }

  #hear(message) {
    const received = performance.now();
    this.#last = received;
    const sent = this.#pings.get(message.pong);
    this.#heard(message, sent === undefined ? null : { sent, received });
    if (!message.error || message.op) this.#resolve.opened(true); // "you may not" is no opening
  }

  #up(message) {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }
}
