// The sheet behind the plate: who sits here, hosting, one's own code and name, leaving, being forgotten.
// And the small acts of the waiting screens.

import { keep } from "../keep.js";
import { root } from "../icon.js";
import { dropSecret, secretFor } from "../secret.js";
import { closeSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";
import { handBack } from "./remember.js";

export class About {
  #page;
  #cafe;

  constructor(page, cafe) {
    [this.#page, this.#cafe] = [page, cafe];
    document.addEventListener("click", (event) => this.#clicked(event));
    document.getElementById("about").addEventListener("samovar:open", () => this.#fill());
    document.getElementById("name-form")?.addEventListener("submit", (event) => this.#rename(event));
    document.getElementById("erasing-form")?.addEventListener("submit", (event) => this.#erase(event));
    page.me.addEventListener("change", () => this.#hosting());
    this.#resumeCode();
  }

  get #facts() {
    return this.#page.me.facts;
  }

  // A code that only this phone still knows is of no use: the server's is shown, or the one it gives anew.
  #resumeCode() {
    const places = [...document.querySelectorAll("[data-resume]")];
    if (!places.length) return;
    const told = (code) => places.forEach((place) => (place.textContent = `${code.slice(0, 4)} ${code.slice(4)}`.trim()));
    const known = places[0].textContent.trim();
    told(known);
    handBack(this.#page.me, this.#cafe, { known, told });
  }

  #fill() {
    const list = document.getElementById("about-people");
    const people = document.querySelector(".asks__people");
    list.replaceChildren(...(people ? [people.cloneNode(true)] : []));
    const field = document.getElementById("own-name");
    if (field && document.activeElement !== field) field.value = field.defaultValue = this.#facts.name ?? "";
    const { name_state: state } = this.#facts;
    const note = document.getElementById("name-note");
    if (note) note.textContent = { waiting: _("Waits for the host to show it."), hidden: _("The host does not show this name.") }[state] ?? "";
    this.#hosting();
  }

  #hosting() {
    const { kind, table, hosts, table_has_host: taken } = this.#facts;
    const seated = Boolean(table) && kind !== "lobby" && kind !== "closed";
    const acts = document.getElementById("hosting-acts");
    if (!acts) return;
    acts.querySelector("[data-when='free']").hidden = !seated || Boolean(taken);
    acts.querySelector("[data-when='hosting']").hidden = !hosts;
  }

  async #clicked({ target }) {
    const act = target.closest("[data-act]")?.dataset.act;
    const { table, round, person } = this.#facts;
    if (act === "host") await this.#do({ do: "table.host", table }, _("You host this table."));
    if (act === "decline") await this.#do({ do: "table.decline", table }, _("Somebody else is asked."));
    if (act === "volunteer") await this.#volunteer(person);
    if (act === "arrive") await this.#do({ do: "seat.confirm", round });
    if (act === "come-back") await this.#do({ do: "person.return", person });
    if (act === "free-device") await this.#freeDevice();
    if (act === "leave") {
      closeSheet(document.getElementById("about"));
      await this.#do({ do: "person.leave", person }, _("Your seat is free. Your ideas stay."), () =>
        this.#page.send({ do: "person.return", person }),
      );
    }
  }

  async #volunteer(person) {
    const ready = !this.#facts.volunteers;
    await this.#do({ do: "person.volunteer", person, ready }, ready ? _("Thank you. You may get a table to host.") : _("You are not on the list of hosts any more."));
  }

  async #do(wish, said, undo) {
    const { error } = await this.#page.send(wish);
    if (error) toast(error.say);
    else if (said) toast(said, undo ? { undo } : {});
  }

  async #post(path, body) {
    const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const answer = await fetch(`${root()}/c/${this.#cafe}/${path}`, options).catch(() => null);
    if (!answer) return { error: _("No connection just now. Try again in a moment.") };
    const told = await answer.json().catch(() => ({}));
    return answer.ok ? told : { error: told.error?.say ?? _("That did not work. Try again.") };
  }

  async #freeDevice() {
    const { error } = await this.#post("device/free", {});
    if (error) toast(error);
    else location.assign(`${root()}/c/${this.#cafe}`);
  }

  async #rename(event) {
    event.preventDefault();
    const field = document.getElementById("own-name");
    const { error, waiting } = await this.#post("name", { name: field.value });
    if (!error) field.defaultValue = field.value;
    document.getElementById("name-note").textContent = error ?? (waiting ? _("Waits for the host to show it.") : _("Changed."));
  }

  async #erase(event) {
    event.preventDefault();
    const mine = this.#page.mine.forget(); // or the page would ask for what is just going
    const { error } = await this.#post("erase", { secret: secretFor(this.#cafe), sure: true });
    if (error) {
      this.#page.mine.learn(mine);
      document.getElementById("erasing-note").textContent = error;
      return;
    }
    dropSecret(this.#cafe);
    for (const what of ["resume", "begun", "away"]) keep.drop(what, this.#cafe);
    event.target.hidden = true;
    document.getElementById("erased").hidden = false;
  }
}
