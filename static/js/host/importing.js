// Ideas from a file: the server reads it and shows what would come in; each choice lets it read again. Nothing comes in
// before the button is pressed, and all of it goes out again with one undo.

import { closeSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _, ngettext } from "../words.js";

const $ = (id) => document.getElementById(id);

export function watchImport(asker) {
  const [picker, body] = [$("import-file"), $("import-body")];
  let asked = 0;
  const look = async () => {
    const mine = ++asked;
    body.setAttribute("aria-busy", "true");
    const html = await asker.upload("ideas/file", form());
    if (mine !== asked) return;
    body.removeAttribute("aria-busy");
    if (html === null) return;
    const [open, at] = [body.querySelector(".import__more")?.open, document.activeElement?.id];
    body.innerHTML = html;
    if (open) body.querySelector(".import__more").open = true;
    if (at?.startsWith("import-") && body.contains($(at))) $(at).focus({ preventScroll: true });
  };
  picker.addEventListener("change", () => {
    body.replaceChildren();
    if (picker.files.length) look();
  });
  body.addEventListener("change", look);
  $("import-sheet").addEventListener("samovar:open", () => {
    picker.value = "";
    body.replaceChildren();
  });
  body.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act='bring-in']");
    if (!button || button.disabled) return;
    button.disabled = true;
    const told = JSON.parse((await asker.upload("ideas/file/take", form())) ?? "null");
    button.disabled = false;
    if (!told) return;
    closeSheet($("import-sheet"));
    if (!told.count) return;
    const said = ngettext("%(num)s idea came in.", "%(num)s ideas came in.", told.count);
    toast(said, { undo: () => asker.act({ do: "act.undo", of: told.op }, _("Taken back.")) });
  });
}

// The file, and what the host chose so far.
function form() {
  const data = new FormData();
  data.append("file", $("import-file").files[0]);
  for (const field of $("import-body").querySelectorAll("select")) data.append(field.name, field.value);
  const headed = $("import-body").querySelector("[name='headed']");
  if (headed) data.append("headed", String(headed.checked));
  return data;
}
