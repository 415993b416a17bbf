// The connection's banner, in #connection (role=status): "No connection" while it is gone, "Your ideas have all arrived" for 4 s after.
// Says too that the server puts off what waits here (no room, a fault, busy), or that it goes away to start again.
// Says so too where the browser keeps nothing, so the page must stay open, and where the server refuses this page.
// Short breaks are not mentioned.

import { isAcked } from "./entry.js";
import { notice } from "./notice.js";
import { timing } from "./timing.js";
import { _, ngettext } from "./words.js";

const AWAY = [1001, 1012]; // RFC 6455, 7.4.1: going away; service restart

export class ConnectionBanner {
  #place;
  #link;
  #outbox;
  #hides;
  #refusal = ""; // why the server does not let this page in
  #timer = 0;
  #waited = false; // something waited while the connection was gone
  #gone = false;
  #since = 0; // when it went

  constructor({ link, outbox, place = document.getElementById("connection") }) {
    [this.#link, this.#outbox, this.#place, this.#hides] = [link, outbox, place, place.hidden];
    link.addEventListener("state", () => this.#changed());
    link.addEventListener("trouble", ({ detail }) => this.#refused(detail));
    outbox.addEventListener("change", () => this.#counted());
    this.#changed();
  }

  #changed() {
    clearTimeout(this.#timer);
    if (!this.#link.open) this.#timer = setTimeout(() => this.#lost(), timing.grace);
    else this.#back();
  }

  #lost() {
    this.#gone = true;
    this.#since = performance.now();
    this.#counted();
    this.#timer = setTimeout(() => this.#counted(), timing.restart);
  }

  #refused({ kind, say }) {
    this.#refusal = kind === "busy" ? "" : say;
    if (!this.#link.open) this.#lost();
  }

  #back() {
    this.#refusal = "";
    if (!this.#gone) return;
    this.#gone = false;
    if (!this.#waited) this.#clear();
    else if (this.#outbox.unsent === 0) this.#arrived();
  }

  #counted() {
    const unsent = this.#outbox.unsent;
    if (this.#gone) {
      this.#waited ||= unsent > 0;
      if (this.#refusal) this.#show("closed", "lock", this.#refusal, "");
      else this.#show("offline", "wifi", this.#title(), this.#advice(unsent));
    } else if (this.#outbox.held && unsent) {
      this.#waited = true;
      this.#show("offline", "wait", reason(this.#outbox.held), this.#advice(unsent));
    } else if (this.#waited && this.#link.open && unsent === 0) this.#arrived();
  }

  #title() {
    const says = AWAY.includes(this.#link.farewell) && performance.now() - this.#since < timing.restart;
    return says ? _("The café’s computer is starting again") : _("No connection");
  }

  #advice(unsent) {
    if (!document.getElementById("unsent")) return _("This page goes on by itself when it is back.");
    if (!this.#outbox.lasting) return _("This browser keeps nothing. Leave this page open until your ideas have arrived.");
    if (!unsent) return _("Keep writing. What you send waits on this phone.");
    return ngettext(
      "Keep writing. %(num)s idea waits on this phone.",
      "Keep writing. %(num)s ideas wait on this phone.",
      unsent,
    );
  }

  #arrived() {
    this.#waited = false;
    if (!this.#outbox.entries.every(isAcked)) return this.#clear(); // a card says why its idea did not
    this.#show("back", "check", _("Your ideas have all arrived"), "");
    this.#timer = setTimeout(() => this.#clear(), timing.good);
  }

  #clear() {
    this.#place.replaceChildren();
    this.#place.hidden = this.#hides;
  }

  #show(kind, sign, title, text) {
    this.#place.hidden = false;
    this.#place.replaceChildren(notice({ kind, sign, title, text }));
  }
}

function reason(code) {
  if (code === "disk_full") return _("The café’s computer has no room left");
  if (code === "fault") return _("Something is wrong with the café’s computer");
  return _("The café is busy just now");
}
