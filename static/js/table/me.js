// What the server tells this person alone (seat, hosting, dots): kept here, shown by marks on <body> that the style
// sheet reads. Others listen to its "change" event.

import { say } from "../announce.js";
import { _ } from "../words.js";

const THUMBS = { lobby: "thumb-lobby", closed: "thumb-closed" };
const MEETINGS = ["lobby", "plenary", "harvest"];

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
    const { kind, step, device, here, stays, confirmed, hosts, asked, name } = this.facts;
    for (const [when, id] of Object.entries(THUMBS)) show(id, when === kind);
    show("away", here === false && MEETINGS.includes(kind));
    show("volunteer", Boolean(this.facts.wanted));
    document.querySelector("[data-act='volunteer']")?.setAttribute("aria-pressed", String(Boolean(this.facts.volunteers)));
    show("asked", Boolean(asked) && (kind === "round" || step === "welcome"));
    const { body } = document;
    const moving = document.getElementById("moving");
    if (moving && !body.classList.contains("move")) scrollTo({ top: 0 });
    body.classList.toggle("move", Boolean(moving));
    if (moving) body.dataset.plate = moving.dataset.colour;
    else delete body.dataset.plate;
    body.toggleAttribute("data-device", Boolean(device));
    body.toggleAttribute("data-stays", Boolean(stays));
    body.toggleAttribute("data-same", !stays && !device && this.facts.was_at === this.facts.table);
    body.toggleAttribute("data-arrived", Boolean(confirmed));
    body.toggleAttribute("data-hosts", Boolean(hosts));
    this.#greet(name);
    this.#sit();
  }

  #greet(name) {
    const greeting = document.querySelector("[data-greeting]");
    if (greeting && name) greeting.textContent = greeting.dataset.greeting.replace("{name}", name);
  }

  #sit() {
    for (const one of document.querySelectorAll("[data-person]")) {
      if (one.dataset.person !== this.facts.person) continue;
      one.textContent = _("You");
      const comma = one.previousElementSibling;
      if (comma) one.parentElement.prepend(one, comma);
    }
    for (const spot of document.querySelectorAll(".map__table")) {
      spot.toggleAttribute("data-you", Number(spot.dataset.number) === this.facts.was_at);
    }
  }
}

function show(id, shown) {
  const element = document.getElementById(id);
  if (element) element.hidden = !shown;
}
