// A new theme by hand: a name, and ideas picked from all there are. What is picked stays while one looks for more.

import { closeSheet, openSheet } from "../sheet.js";
import { _, ngettext } from "../words.js";

const REST = 250;
const $ = (id) => document.getElementById(id);

export function watchPicking(asker) {
  const picked = new Set();
  let timer = 0;
  const mark = () => {
    for (const box of $("new-list").querySelectorAll("input")) box.checked = picked.has(box.value);
    $("new-say").textContent = picked.size
      ? ngettext("Make the theme with %(num)s idea", "Make the theme with %(num)s ideas", picked.size)
      : _("Make the theme");
  };
  const find = () => `themes/all?find=${encodeURIComponent($("new-find").value)}`;
  const fill = async () => {
    $("new-list").innerHTML = await asker.fragment(find());
    mark();
  };
  $("view").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    if (button?.dataset.act === "new-theme") {
      await fill();
      openSheet($("new-theme"), { opener: button });
    }
    if (button?.dataset.act === "more-ideas" && button.closest("#new-list")) {
      const html = await asker.fragment(`${find()}&after=${button.dataset.after}`);
      if (html) button.outerHTML = html;
      mark();
    }
  });
  $("new-list").addEventListener("change", ({ target }) => {
    if (target.checked) picked.add(target.value);
    else picked.delete(target.value);
    mark();
  });
  $("new-find").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(fill, REST);
  });
  $("new-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!(await make(asker, picked))) return;
    picked.clear();
    event.target.reset();
    mark();
  });
}

async function make(asker, picked) {
  const name = $("new-name").value.trim();
  $("new-note").textContent = name ? "" : _("Give the theme a name.");
  if (!name) return $("new-name").focus();
  if (!picked.size) return void ($("new-note").textContent = _("Pick at least one idea."));
  closeSheet($("new-theme"));
  return asker.act({ do: "theme.new", name, ideas: [...picked] }, _("A new theme is made."));
}
