// Groups to mix at the tables: add one by its name, fill in what may be chosen, remove it.

import { _ } from "../../words.js";
import { groups } from "./reading.js";

export function watchGroups({ asker }, saving) {
  document.getElementById("design").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act^='group-']");
    if (!button) return;
    await saving.now();
    const known = groups();
    if (button.dataset.act === "group-remove") {
      const at = Number(button.closest(".group").id.split("-").at(-1)) - 1;
      const left = known.filter((_group, place) => place !== at);
      return asker.act({ do: "settings.change", changes: { groups: left } }, _("The group is gone."));
    }
    const name = free(button.dataset.name, known.map((group) => group.name));
    focusLast(known.length + 1);
    await asker.act({ do: "settings.change", changes: { groups: [...known, { name, options: [] }] } });
  });
}

function free(name, taken) {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} ${number}`;
    if (!taken.includes(tried)) return tried;
  }
}

function focusLast(number) {
  const look = () => {
    const field = document.getElementById(`group-options-${number}`);
    if (!field) return;
    document.removeEventListener("samovar:put", look);
    field.focus();
  };
  document.addEventListener("samovar:put", look);
}
