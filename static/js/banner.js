// In #connection (role=status): that the connection is gone (a short break is not mentioned), that all has arrived,
// why the server puts off what waits here, or refuses this page.

import { isAcked } from "./entry.js";
import { notice } from "./notice.js";
import { timing } from "./timing.js";
import { _, ngettext } from "./words.js";

export class ConnectionBanner {
  #place;
  #link;
  #outbox;
  #hides;
  #refusal = ""; // why the server does not let this page in
  #timer = 0;
  #waited = false; // something waited while the connection was gone
  #gone = false;

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
    this.#counted();
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
      else this.#show("offline", "wifi", this.#away(), this.#advice(unsent));
    } else if (this.#outbox.held && unsent) {
      this.#waited = true;
      this.#show("offline", "wait", this.#outbox.held, "");
    } else if (this.#waited && this.#link.open && unsent === 0) this.#arrived();
  }

  #away() {
    return this.#link.farewell === 1012 ? _("The café’s computer was stopped") : _("No connection");
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
