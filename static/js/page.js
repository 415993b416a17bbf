// Starts the machinery of a live page, in one call: const page = await startPage({cafe, place: "table"}).
// It needs #view, and where they exist uses #connection, #reload, #unsent (the list of unsent cards) and #clock.
// Gives {send, outbox, link, view, clock, mine, time}; forms and buttons are the page's own business.

import { ConnectionBanner } from "./banner.js";
import { Clock } from "./clock.js";
import { sender } from "./command.js";
import { Drain } from "./drain.js";
import { keepDrafts } from "./drafts.js";
import { View } from "./frames.js";
import { root } from "./icon.js";
import { Link } from "./link.js";
import { Mine } from "./mine.js";
import { OutboxList } from "./outbox-list.js";
import { Outbox } from "./outbox.js";
import { watchBuild } from "./reload.js";
import { secretFor } from "./secret.js";
import { watchSheets } from "./sheet.js";
import { Store } from "./store.js";
import { ServerTime } from "./time.js";
import { timing } from "./timing.js";

/** place: table, host or wall; room: the host's room; who: whose secret signs, "person" or "host". */
export async function startPage({ cafe, place, room = null, who = place === "host" ? "host" : "person" }) {
  const store = await Store.open();
  const view = new View();
  const time = new ServerTime();
  const mine = new Mine(cafe);
  const { build } = document.documentElement.dataset;
  const hello = () => ({ place, ...(room && { room }), epoch: view.epoch, seq: view.seq, build });
  const link = new Link({ root: root(), cafe, hello });
  const outbox = new Outbox({ cafe, store });
  const clock = new Clock(time);
  new Drain({ cafe, store, outbox, link });
  const page = { link, outbox, view, clock, mine, time, store };
  page.send = sender({ secret: secretFor(cafe, who), mine, outbox, link });
  follow(page);
  furnish(page, cafe);
  await outbox.read();
  link.start();
  return page;
}

function follow({ link, outbox, view, clock, mine, time }) {
  link.addEventListener("time", ({ detail }) => {
    time.learn(detail);
    clock.draw();
  });
  document.addEventListener("samovar:put", () => {
    mine.mark();
    clock.draw();
    outbox.look();
  });
  link.addEventListener("frame", ({ detail }) => view.apply(detail));
  let lost = 0;
  link.addEventListener("state", () => {
    clearTimeout(lost);
    if (link.open) clock.sure = true;
    else lost = setTimeout(() => (clock.sure = false), timing.grace);
  });
}

function furnish({ link, outbox, mine, clock }, cafe) {
  const list = document.getElementById("unsent");
  if (list) new OutboxList({ outbox, link, list });
  if (document.getElementById("connection")) new ConnectionBanner({ link, outbox });
  watchBuild({ link, outbox });
  watchSheets();
  keepDrafts(cafe);
  mine.mark();
  clock.draw();
}
