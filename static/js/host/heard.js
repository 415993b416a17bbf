// Who was heard: a sheet whose table is a fragment of the server's.

import { openSheet } from "../sheet.js";

export function watchHeard(asker) {
  const sheet = document.getElementById("balance-sheet");
  document.getElementById("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act='balance']");
    if (!button) return;
    const html = await asker.fragment("themes/balance");
    if (!html) return;
    document.getElementById("balance-body").innerHTML = html;
    openSheet(sheet, { opener: button });
  });
}
