// What the server tells this person alone (seat, hosting, dots): kept here, shown by marks on <body> that the style
// sheet reads. Others listen to its "change" event.

import { say } from "../announce.js";
import { _ } from "../words.js";

const THUMBS = { round: "thumb", lobby: "thumb-lobby", closed: "thumb-closed" };

export class Me extends EventTarget {
  constructor(facts, { clock }) {
    super();
    this.facts = facts;
    document.addEventListener("samovar:put", () => this.#show());
    clock.addEventListener("mark", () => this.dispatchEvent(new Event("change")));
  }

  learn(facts) {
    const moved = facts.table && facts.table !== this.facts.table && facts.kind === "round";
    this.facts = facts;
    if (moved) say(_("You are at table %(table)s.", facts));
    this.#show();
    this.dispatchEvent(new Event("change"));
  }

  #show() {
    const { kind, table, stays, confirmed, hosts, asked, name } = this.facts;
    const writes = kind === "round" && table;
    for (const id of Object.values(THUMBS)) {
      const thumb = document.getElementById(id);
      thumb.hidden = id !== THUMBS[kind] || (kind === "round" && !writes);
    }
    const { body } = document;
    const moving = document.getElementById("moving");
    body.classList.toggle("move", Boolean(moving));
    if (moving) body.dataset.plate = moving.dataset.colour;
    else delete body.dataset.plate;
    body.toggleAttribute("data-stays", Boolean(stays));
    body.toggleAttribute("data-arrived", Boolean(confirmed));
    body.toggleAttribute("data-hosts", Boolean(hosts));
    document.getElementById("asked").hidden = !(asked && ["round", "move", "plenary"].includes(kind));
    this.#greet(name);
    this.#sit();
  }

  #greet(name) {
    const greeting = document.querySelector("[data-greeting]");
    if (greeting && name) greeting.textContent = greeting.dataset.greeting.replace("{name}", name);
  }

  #sit() {
    for (const one of document.querySelectorAll("[data-person]")) {
      if (one.dataset.person === this.facts.person) one.textContent = _("You");
    }
    for (const spot of document.querySelectorAll(".map__table")) {
      spot.toggleAttribute("data-you", Number(spot.dataset.number) === this.facts.was_at);
    }
  }
}
