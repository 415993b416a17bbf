// Every span of time the page's machinery waits, in milliseconds, in one place.
// <html data-timing='{"ping": 1000}'> changes any of them for a page.
// A silent socket shows after at most ping + silence + grace (14 s), a closed one after grace (2 s).

const USUAL = {
  open: 6000, // for a socket or a request to come up
  ping: 4000, // between pings
  silence: 8000, // nothing heard for so long after a ping means the socket is dead
  answer: 3000, // the same, after sending or on becoming visible
  ack: 10000, // for a command's answer on a socket that lives
  first: 300, // the first pause before trying again, at most
  most: 10000, // the longest such pause
  refusals: 3, // sockets refused in a row before the page polls instead (a count)
  poll: 2000, // between polls
  again: 30000, // while polling, between tries of a socket
  faults: 4, // how often a command that made the server fail is sent again (a count)
  lease: 6000, // a tab that drains the outbox and says nothing for so long has lost its turn
  linger: 10000, // a card acknowledged as shown whose part does not come goes after this
  grace: 2000, // a lost connection that is back within this is not mentioned
  good: 4000, // "Your ideas have all arrived" stays
  toast: 10000,
  group: 4000, // announcements of one kind within this become one sentence
  draft: 250, // between a key and its draft on disk
};

export const timing = { ...USUAL, ...JSON.parse(document.documentElement.dataset.timing || "{}") };

/** A pause before try number `tries` (0, 1, …): anything up to a limit that doubles, at most `most`. */
export function backoff(tries, { first, most } = timing, chance = Math.random()) {
  const longest = Math.min(most, first * 2 ** Math.min(tries, 16));
  return longest * chance;
}
