// The page's one connection: a socket that comes back by itself, or polling where sockets are refused again and again.
// ask(command) resolves with {ack} or {error}, and rejects when the connection is lost first (then nobody knows).
// Events: "state" (see `open`), "frame", "me", "trouble" (an error that answers no op), "build", "time", "ack".

import { idOf } from "./op.js";
import { Poll } from "./poll.js";
import { Socket } from "./socket.js";
import { backoff, timing } from "./timing.js";

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const NO_ANSWER = { error: { kind: "busy", code: "no_answer", after: null } };

export class Link extends EventTarget {
  #urls;
  #ear;
  #carrier = null;
  #asked = new Map();
  #hurry = () => {};
  #going = false;
  farewell = 0; // the last one's close code

  /** hello() gives {place, room, epoch, seq, build} as they are now; root is the path prefix. */
  constructor({ root = "", cafe, hello }) {
    super();
    const socket = new URL(`${root}/ws/${cafe}`, location.href.replace(/^http/, "ws"));
    const api = `${root}/api/cafes/${cafe}`;
    this.#urls = { socket: socket.href, view: `${api}/view`, commands: `${api}/commands` };
    this.#ear = { hello, heard: (message, times) => this.#heard(message, times) };
  }

  get open() {
    return this.#carrier !== null;
  }

  start() {
    if (this.#going) return;
    this.#going = true;
    const wake = () => (this.#carrier ? this.#carrier.probe() : this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || wake());
    for (const name of ["pageshow", "online", "offline"]) addEventListener(name, wake);
    this.#run();
  }

  ask(command) {
    const carrier = this.#carrier;
    if (!carrier) return Promise.reject(new Error("not connected"));
    const id = idOf(command.op);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#answer(id, NO_ANSWER), timing.ack);
      this.#asked.set(id, { resolve, reject, timer });
      carrier.send(command);
    });
  }

  async #run() {
    for (let [tries, refused] = [0, 0]; ; tries++) {
      const began = performance.now();
      const lived = await this.#follow(new Socket(this.#urls.socket, this.#ear));
      refused = lived ? 0 : refused + 1;
      if (refused >= timing.refusals && (await this.#poll())) refused = 0;
      if (lived && performance.now() - began > timing.silence) tries = 0;
      await Promise.race([pause(backoff(tries)), new Promise((resolve) => (this.#hurry = resolve))]);
    }
  }

  async #follow(carrier) {
    if (!(await carrier.opened)) return false;
    const before = this.#carrier;
    this.#carrier = carrier;
    before?.close();
    this.dispatchEvent(new Event("state"));
    this.farewell = await carrier.ended;
    if (this.#carrier === carrier) this.#lost();
    return true;
  }

  // Polls, and tries a socket from time to time; true once either has lived.
  async #poll() {
    const poll = new Poll(this.#urls, this.#ear);
    if (!(await poll.opened)) return false;
    const polling = this.#follow(poll);
    const over = polling.then(() => true);
    while (!(await Promise.race([over, pause(timing.again).then(() => false)]))) {
      if (await this.#follow(new Socket(this.#urls.socket, this.#ear))) break;
    }
    return true;
  }

  #lost() {
    this.#carrier = null;
    for (const { reject, timer } of this.#asked.values()) {
      clearTimeout(timer);
      reject(new Error("connection lost"));
    }
    this.#asked.clear();
    this.dispatchEvent(new Event("state"));
  }

  #heard(message, times) {
    if (times && message.now) this.#say("time", { ...times, now: message.now });
    if (message.put || message.drop || message.fresh) this.#say("frame", message);
    if (message.me) this.#say("me", message.me);
    for (const ack of message.acks ?? []) this.#answer(idOf(ack.op), { ack });
    if (message.error && message.op) this.#answer(idOf(message.op), { error: message.error });
    else if (message.error) this.#say("trouble", message.error);
    if (message.build) this.#say("build", message.build);
  }

  #answer(id, answer) {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    clearTimeout(asked?.timer);
    asked?.resolve(answer);
    if (answer.ack) this.#say("ack", answer.ack);
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
