// The one function pages call: send({do: "idea.add", text, round, table, …}) makes op and key and sends.
// What people write or decide goes through the outbox and is never lost; the rest goes straight to the socket.
// Answers a promise of {ack} or {error}, which also has `id` (of the new thing) and `kept` (resolved: it is on disk).

import { keyFor, newId, opFor } from "./op.js";
import { _ } from "./words.js";

/** The commands that outlive a reload and a lost connection. */
const LASTING = ["idea.add", "idea.edit", "idea.withdraw", "idea.restore", "idea.mark", "handoff.write", "vote.cast"];
const OWNED = ["idea.edit", "idea.withdraw", "idea.restore"]; // carry the key of what they change

/** How each is shown and kept in the outbox: see Outbox.put. */
const KEPT = {
  "idea.add": (id) => ({ until: `#idea-${id}` }),
  "idea.edit": (id, { idea }) => ({ until: `#idea-${idea}` }),
  "handoff.write": (id, { round, table, slot }) => ({ quiet: true, slot: `${round}/${table}/${slot}` }),
  "vote.cast": () => ({ quiet: true, slot: "dots" }),
};

/** secret: 32 hex letters; mine, outbox, link: the page's. */
export function sender({ secret, mine, outbox, link }) {
  return function send(wish) {
    const id = newId();
    const owned = OWNED.includes(wish.do) ? { key: keyFor(secret, wish.idea) } : {};
    const command = { op: opFor(secret, id), ...owned, ...wish };
    if (wish.do === "idea.add") mine.learn([id]);
    if (!LASTING.includes(wish.do)) return answered(quick(link, command), id, Promise.resolve());
    const { answer, kept } = outbox.put(command, KEPT[wish.do]?.(id, wish));
    return answered(answer, id, kept);
  };
}

const answered = (answer, id, kept) => Object.assign(answer, { id, kept });

async function quick(link, command) {
  try {
    return await link.ask(command);
  } catch {
    const say = _("No connection just now. Try again in a moment.");
    return { error: { kind: "busy", code: "not_connected", say, after: null } };
  }
}
