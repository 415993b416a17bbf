// Who sits where: the rounds' tables in a sheet. Somebody is moved by dragging (dragging.js), or by pressing their name
// and choosing a table; each table says what it would cost before one lets go.

import { openSheet } from "../sheet.js";
import { _ } from "../words.js";
import { numbersIn } from "./design/reading.js";
import { watchDragging } from "./dragging.js";

const REST = 250;
const $ = (id) => document.getElementById(id);

export function watchSeats({ asker }) {
  const seats = new Seats(asker);
  $("view").addEventListener("click", ({ target }) => seats.clicked(target.closest("[data-act]")));
  $("seat-chosen").addEventListener("submit", (event) => {
    event.preventDefault();
    seats.move(seats.chosen, Number($("seat-table").value));
  });
  $("table-set").addEventListener("submit", (event) => {
    event.preventDefault();
    seats.setTable(event.target);
  });
  let timer = 0;
  $("seats-find").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => seats.fill(), REST);
  });
  $("seats-search").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("samovar:put", ({ detail }) => {
    const changed = detail.ids.some((id) => id === "console_seats" || id.startsWith("console_table"));
    if ($("seats").open && changed && !seats.held) seats.fill();
  });
  watchDragging($("seats-body"), {
    took: (person) => seats.weigh(person),
    dropped: (person, table) => seats.move(person, table),
    held: (holds) => (seats.held = holds),
  });
}

class Seats {
  #asker;
  #round = 0;
  chosen = "";
  held = false; // somebody is being dragged: the list waits

  constructor(asker) {
    this.#asker = asker;
  }

  async fill() {
    const find = encodeURIComponent($("seats-find").value);
    const html = await this.#asker.fragment(`seats?round=${this.#round}&find=${find}`);
    if (!html || this.held) return;
    const holds = document.activeElement?.closest?.("#seats-body [data-person], #seats-body [data-round]");
    $("seats-body").innerHTML = html;
    this.#round = Number($("seats-body").querySelector(".seating").dataset.round);
    const { person, round } = holds?.dataset ?? {};
    if (holds) $("seats-body").querySelector(person ? `[data-person="${person}"]` : `[data-act][data-round="${round}"]`)?.focus();
    if (this.chosen) this.#choose(this.chosen);
  }

  async clicked(button) {
    const { act, round, person } = button?.dataset ?? {};
    const rule = button?.closest("[data-one]")?.dataset;
    if (act === "seats") {
      this.#round = 0;
      openSheet($("seats"), { opener: button });
      await this.fill();
    }
    if (act === "seats-round") {
      this.#round = Number(round);
      await this.fill();
    }
    if (act === "seat") await this.#choose(person, true);
    if (act === "seat-leave") this.#leave();
    if (act === "seat-fix") await this.#rule({ do: "place.fix", person: this.chosen, table: Number($("seat-table").value) });
    if (act === "seat-apart") await this.#pair("apart");
    if (act === "seat-together") await this.#pair("together");
    if (act === "pair-free") await this.#rule({ do: "pair.set", one: rule.one, other: rule.other, how: "free" });
    if (act === "table-free") await this.#rule({ do: "table.set", table: Number(rule.one) });
    if (act === "place-free") await this.#rule({ do: "place.fix", person: rule.one, table: null });
  }

  /** What each table would cost for somebody, written at the tables. */
  async weigh(person) {
    const told = JSON.parse((await this.#asker.fragment(`seats/cost?person=${person}&round=${this.#round}`)) || "{}");
    for (const table of $("seats-body").querySelectorAll("[data-table]")) {
      const line = table.querySelector("[data-cost]");
      line.textContent = told.tables?.[table.dataset.table] ?? "";
      line.hidden = !line.textContent;
    }
    return told;
  }

  async move(person, table) {
    const now = $("seats-body").querySelector(".seating").hasAttribute("data-now");
    const wish = now ? { do: "person.move", person, table } : { do: "seat.pin", round: this.#round, person, table };
    await this.#asker.act(wish, now ? _("Moved to table %(table)s.", { table }) : _("Moved in round %(round)s; the plan is made around it.", { round: this.#round }));
    await this.fill();
  }

  async #choose(person, afresh = false) {
    const button = $("seats-body").querySelector(`[data-act="seat"][data-person="${person}"]`);
    if (!button) return this.#leave();
    this.chosen = person;
    const panel = $("seat-chosen");
    if (afresh || panel.hidden) this.#offer(button);
    const { tables = {} } = await this.weigh(person);
    for (const option of $("seat-table").options) {
      const cost = tables[option.value];
      option.textContent = cost ? `${option.dataset.name} (${cost})` : option.dataset.name;
    }
    if (afresh) $("seat-table").focus();
  }

  #offer(button) {
    const panel = $("seat-chosen");
    panel.hidden = false;
    $("seat-name").textContent = button.dataset.name;
    fill($("seat-table"), "data-tables");
    for (const option of $("seat-table").options) option.dataset.name = option.textContent;
    $("seat-table").value = button.closest("[data-table]").dataset.table;
    fill($("seat-other"), "data-everybody");
    for (const option of [...$("seat-other").options]) if (option.value === this.chosen) option.remove();
  }

  #leave() {
    $("seat-chosen").hidden = true;
    const button = $("seats-body").querySelector(`[data-person="${this.chosen}"]`);
    this.chosen = "";
    for (const line of $("seats-body").querySelectorAll("[data-cost]")) line.hidden = true;
    button?.focus();
  }

  #pair(how) {
    return this.#rule({ do: "pair.set", one: this.chosen, other: $("seat-other").value, how });
  }

  async setTable(form) {
    const [table] = numbersIn($("table-set-number").value);
    const [chairs = 0] = numbersIn($("table-set-chairs").value);
    const link = $("table-set-link").value.trim();
    if (!table) return $("table-set-number").focus();
    if (await this.#rule({ do: "table.set", table, chairs, link })) form.reset();
  }

  async #rule(wish) {
    const done = await this.#asker.act(wish, _("The rounds ahead are planned by this rule."));
    if (done) await this.fill();
    return done;
  }
}

function fill(select, what) {
  select.replaceChildren($("seats-body").querySelector(`template[${what}]`).content.cloneNode(true));
}
