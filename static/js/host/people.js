// People in sheets: find one, move them to another table, mark them as gone, add somebody without a phone.
// Lists are fragments of the server's, fetched when a sheet opens and after each act.

import { newId } from "../op.js";
import { openSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

const REST = 250;

export function openPeople(page) {
  const { asker } = page;
  const [list, filter] = [document.getElementById("people-list"), document.getElementById("people-filter")];
  const body = document.getElementById("table-body");
  let table = null;
  let timer = 0;

  const fill = async () => (list.innerHTML = await asker.fragment(`people?find=${encodeURIComponent(filter.value)}`));
  const fillTable = async () => (body.innerHTML = await asker.fragment(`table/${table}`));
  const again = () => (document.getElementById("table-sheet").open ? fillTable() : fill());

  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "people") {
      await fill();
      openSheet(document.getElementById("people"), { opener: button });
    }
    if (act === "table") {
      table = button.closest("[data-number]").dataset.number;
      await fillTable();
      openSheet(document.getElementById("table-sheet"), { opener: button });
    }
    const person = button?.closest("[data-person]")?.dataset.person;
    if (act === "gone") await asker.act({ do: "person.leave", person }, _("Marked as gone. The seat is free."));
    if (act === "back") await asker.act({ do: "person.return", person });
    if (act === "gone" || act === "back") await again();
  });
  document.getElementById("view").addEventListener("change", async ({ target }) => {
    if (target.dataset.act !== "move") return;
    const { person } = target.closest("[data-person]").dataset;
    await asker.act({ do: "person.move", person, table: Number(target.value) }, _("Moved."));
    await again();
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
