// What a clock shows at a moment: pure. Minutes and seconds of {state, deadline, left, total} (milliseconds), or, when
// the connection is gone, only about how many minutes. `share` is the tea left in the glass, 1 to 0.
// state: running, paused, over (counts up), none. last: the last minute. next: ms until the face changes.

const STEP = 10_000; // the tea's steps under reduced motion

export function face({ state, deadline, left, total }, now, { sure = true, calm = false } = {}) {
  const rest = state === "paused" ? left : deadline - now;
  if (state === "none" || !Number.isFinite(rest)) return { state: "none", text: "", share: 1, rest: null, next: null };
  const over = state !== "paused" && rest <= 0;
  const seconds = over ? Math.floor(Math.max(0, -rest) / 1000) : Math.ceil(rest / 1000);
  const level = calm ? Math.ceil(rest / STEP) * STEP : rest;
  return {
    state: over ? "over" : state === "paused" ? "paused" : "running", // a clock drawn as over may have been too early
    last: !over && state !== "paused" && rest <= 60_000,
    unsure: !sure && state !== "paused" && !over,
    minutes: Math.max(0, Math.round(rest / 60_000)),
    text: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`,
    share: over ? 0 : Math.min(1, Math.max(0, level / (total || rest))),
    rest,
    next: state === "paused" ? null : ((rest % 1000) + 1000) % 1000 || 1000,
  };
}

const MARKS = [
  ["five", 300_000],
  ["one", 60_000],
  ["over", 0],
];

/** The mark passed on the way from one rest to another: "five" or "one" minutes, "over", or null. */
export function markPassed(before, after) {
  if (before === null || after === null || before - after > 90_000) return null; // slept: say nothing of old marks
  return MARKS.filter(([, at]) => before > at && after <= at).at(-1)?.[0] ?? null;
}
