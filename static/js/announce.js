// Says things to screen readers politely: into #announcer, one sentence after another, like things grouped.
// say("…") at once; count("ideas", 2, (n) => ngettext(…)) waits some seconds and says one sentence for all that came.
// The same sentence twice is heard twice.

import { timing } from "./timing.js";

const counts = new Map();

export function say(sentence) {
  const region = document.getElementById("announcer");
  const line = document.createElement("span");
  line.textContent = sentence;
  region.replaceChildren(line);
}

/** Add n to what is counted under this name; `sentence(total)` is said when the group's time is over. */
export function count(name, n, sentence) {
  if (!n) return;
  const group = counts.get(name) ?? { total: 0 };
  group.total += n;
  group.sentence = sentence;
  group.timer ??= setTimeout(() => {
    counts.delete(name);
    say(group.sentence(group.total));
  }, timing.group);
  counts.set(name, group);
}
