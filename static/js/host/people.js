// People in sheets: find one, move them to another table, mark them as gone, add somebody without a phone.
// Lists are fragments of the server's, fetched when a sheet opens and after each act.

import { newId } from "../op.js";
import { openSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

const REST = 250;

export function openPeople({ asker }) {
  const [list, filter] = [document.getElementById("people-list"), document.getElementById("people-filter")];
  const sheet = document.getElementById("table-sheet");
  const body = document.getElementById("table-body");
  let table = null;
  let timer = 0;

  const fill = async () => refill(list, await asker.fragment(`people?find=${encodeURIComponent(filter.value)}`));
  const fillTable = async () => refill(body, await asker.fragment(`table/${table}`));
  const again = () => (sheet.open ? fillTable() : fill());

  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "people") {
      openSheet(document.getElementById("people"), { opener: button });
      await fill();
    }
    if (act === "table") {
      table = button.closest("[data-number]").dataset.number;
      body.replaceChildren();
      openSheet(sheet, { opener: button });
      await fillTable();
    }
    const card = button?.closest("[data-person]");
    if (card && (await changed(asker, act, card))) await again();
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    const choosing = document.activeElement?.matches("#table-body select");
    if (sheet.open && !choosing && detail.ids.includes(`console_table-${table}`)) fillTable();
  });
  filter.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(fill, REST);
  });
  document.getElementById("people-search").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("add-person").addEventListener("submit", async (event) => {
    event.preventDefault();
    await add(asker, event.target);
    await fill();
  });
}

/** What a button of a person's card does; answers whether that changes the list. */
async function changed(asker, act, card) {
  const { person } = card.dataset;
  if (act === "gone") await asker.act({ do: "person.leave", person }, _("Marked as gone. The seat is free."));
  else if (act === "back") await asker.act({ do: "person.return", person }, _("Here again."));
  else if (act === "move") {
    const table = Number(card.querySelector("select").value);
    await asker.act({ do: "person.move", person, table }, _("Moved to table %(table)s.", { table }));
  } else return false;
  return true;
}

// New words in the list, and the focus stays with the person it was at.
function refill(list, html) {
  const held = list.contains(document.activeElement) ? document.activeElement : null;
  const card = held?.closest("[data-person], [data-idea]");
  const which = card?.dataset.person ? `[data-person="${card.dataset.person}"]` : `[data-idea="${card?.dataset.idea}"]`;
  const act = held?.dataset.act;
  list.innerHTML = html;
  const tables = list.querySelector("template[data-tables]");
  for (const select of tables ? list.querySelectorAll("select[data-table]") : []) {
    select.append(tables.content.cloneNode(true));
    select.value = select.dataset.table;
  }
  if (!held) return;
  const same = list.querySelector(which);
  const heir = same?.querySelector(`[data-act="${act}"]`) ?? (same ?? list).querySelector("button");
  heir?.focus({ preventScroll: true });
}

async function add(asker, form) {
  const name = document.getElementById("add-name");
  const groups = [...form.querySelectorAll("[data-group]")].filter((select) => select.value);
  const told = await asker.api("POST", "people", {
    op: newId(),
    name: name.value,
    groups: Object.fromEntries(groups.map((select) => [select.dataset.group, select.value])),
  });
  if (!told) return;
  form.reset();
  toast(_("Added: seated and counted like everybody."));
}
