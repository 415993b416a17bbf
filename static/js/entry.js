// What an answer makes of an entry of the outbox: pure, so that every case can be read in one place.
// States kept: queued · host (awaits approval) · late · after_close · shown (acknowledged, its part is on the way)
// · refused (with the reason) · fault (the server failed on it several times).

import { backoff, timing } from "./timing.js";

const ACKED = { shown: "shown", waiting: "host", late: "late", after_close: "after_close" };

/** Acknowledged: the server has it on disk, the card stays only until its part is seen. */
export const isAcked = (entry) => Object.values(ACKED).includes(entry.state);
export const isQueued = (entry) => entry.state === "queued";

/**
 * The entry after an answer {ack: {state}} or {error: {kind, code, say, after}}, and when to try again (ms) or null.
 * `tries` counts how often it failed or was put off in this page's life.
 */
export function settled(entry, { ack, error }, tries) {
  if (ack) return { entry: { ...entry, state: ACKED[ack.state] ?? "shown", say: "" }, again: null };
  const told = { code: error.code ?? "", say: error.say ?? "" };
  const pause = backoff(tries, { first: 500, most: timing.most });
  if (error.kind === "busy") {
    return { entry, again: (error.after ?? 0) * 1000 + pause };
  }
  if (error.kind === "fault") {
    if (tries >= timing.faults) return { entry: { ...entry, state: "fault", ...told }, again: null };
    return { entry: { ...entry, ...told }, again: pause };
  }
  return { entry: { ...entry, state: "refused", ...told }, again: null };
}
