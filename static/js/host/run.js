// The Run room: clock, tables and people, what waits, the wall, a message, links.

import { onEnter } from "../composing.js";
import { copy } from "../copy.js";
import { clearDraft } from "../drafts.js";
import { closeSheet, openSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";
import { watchCare } from "./care.js";
import { goOn } from "./footer.js";
import { openPeople } from "./people.js";
import { watchQueue } from "./queue.js";
import { rehearse } from "./rehearse.js";
import { watchSeats } from "./seats.js";
import { watchSilence } from "./silence.js";
import { watchTabs } from "./tabs.js";

export function open(page, cafe) {
  const { asker } = page;
  openPeople(page);
  watchCare(page, cafe);
  watchSeats(page);
  watchQueue(page);
  watchSilence(page);
  watchTabs();
  watchMessage(asker);
  watchPlenary(asker);
  document.getElementById("view").addEventListener("click", (event) => clicked(event, asker, cafe));
  if (document.querySelector("#links-body[data-fresh]")) openSheet(document.getElementById("links"));
}

async function clicked({ target }, asker) {
  const wish = target.closest("[data-do]");
  if (wish) return asker.act(wished(wish));
  const button = target.closest("[data-act]");
  if (!button) return;
  const { act, texts, blank, locked, kind, grant, ip } = button.dataset;
  if (act === "wall" && texts) await asker.act({ do: "wall.set", texts: texts === "true" });
  if (act === "wall" && blank) await asker.act({ do: "wall.set", blank: blank === "true" });
  if (act === "lock") await asker.act({ do: "door.lock", locked: locked === "true" });
  if (act === "unban" && (await asker.api("DELETE", `bans/${grant}`))) toast(_("They may come in again."));
  if (act === "pick") await asker.post("address", { ip });
  if (act === "rehearse") await rehearse(asker);
  if (act === "new-link") await newLink(asker, kind);
  if (act === "copy-link") await copyLink(kind);
  if (act === "close-cafe") {
    closeSheet(document.getElementById("closing"));
    await goOn(asker);
  }
}

function wished({ dataset }) {
  const wish = { do: dataset.do };
  const step = document.getElementById("console_time").dataset.step;
  if (dataset.do.startsWith("clock.")) wish.step = step;
  if (dataset.minutes) wish.minutes = Number(dataset.minutes);
  if (dataset.leaves) wish.leaves = dataset.leaves;
  return wish;
}

const field = (kind) => document.querySelector(`[data-link="${kind}"]`);

async function newLink(asker, kind) {
  const told = await asker.post("links", { role: kind });
  if (told) field(kind).value = told.link;
}

async function copyLink(kind) {
  const link = field(kind);
  if (!link.value) return toast(_("Make a new link first: the old one is shown only once."));
  if (await copy(link.value)) return toast(_("Copied"));
  link.select();
  toast(_("The link is selected: copy it from there."));
}

function watchPlenary(asker) {
  const sheet = document.getElementById("plenary");
  document.getElementById("plenary-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const leaves = document.getElementById("console_time").dataset.step;
    closeSheet(sheet);
    asker.act({ do: "plenary.open", leaves, minutes: Number(document.getElementById("plenary-minutes").value) });
  });
}

function watchMessage(asker) {
  const form = document.getElementById("message-form");
  const text = document.getElementById("message-text");
  onEnter(text, () => form.requestSubmit());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!text.value.trim()) return text.focus();
    const done = await asker.act({ do: "message.send", text: text.value }, _("Said to all tables."));
    if (done) clearDraft(text);
  });
}
