// The connection's banner, in #connection: "No connection" while it is gone, "Your ideas have all arrived" for 4 s after.
// Says so too where the browser refuses storage: then the page must stay open until all has arrived.
// Short breaks are not mentioned.

import { say } from "./announce.js";
import { notice } from "./notice.js";
import { timing } from "./timing.js";
import { _, ngettext } from "./words.js";

export class ConnectionBanner {
  #place;
  #link;
  #outbox;
  #timer = 0;
  #waited = false; // something waited while the connection was gone
  #gone = false;

  constructor({ link, outbox, place = document.getElementById("connection") }) {
    [this.#link, this.#outbox, this.#place] = [link, outbox, place];
    link.addEventListener("state", () => this.#changed());
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
    say(_("No connection"));
  }

  #back() {
    if (!this.#gone) return;
    this.#gone = false;
    if (!this.#waited) this.#clear();
    else if (this.#outbox.unsent === 0) this.#arrived();
  }

  #counted() {
    const unsent = this.#outbox.unsent;
    if (this.#gone) {
      this.#waited ||= unsent > 0;
      this.#show("offline", "wifi", _("No connection"), this.#advice(unsent));
    } else if (this.#waited && this.#link.open && unsent === 0) this.#arrived();
  }

  #advice(unsent) {
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
    this.#show("back", "check", _("Your ideas have all arrived"), "");
    say(_("Your ideas have all arrived"));
    this.#timer = setTimeout(() => this.#clear(), timing.good);
  }

  #clear() {
    this.#place.replaceChildren();
    this.#place.removeAttribute("data-kind");
  }

  #show(kind, sign, title, text) {
    this.#place.dataset.kind = kind;
    this.#place.replaceChildren(notice({ kind, sign, title, text }));
  }
}
