// A map from a file, all at once or not at all; and what a format can't hold, said before it is taken away.

import { root } from "../icon.js";
import { _ } from "../words.js";

const $ = (id) => document.getElementById(id);

export function watchFiles(asker) {
  const { cafe } = $("view").dataset;
  const sheet = $("map-files");
  sheet.addEventListener("samovar:open", async () => {
    $("map-lost").innerHTML = await asker.fragment("map/lost");
  });
  $("bring-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const [file] = $("bring-file").files;
    if (!file) return $("bring-file").focus();
    $("bring-said").textContent = _("Reading the file…");
    $("bring-said").textContent = await bring(`${root()}/api/cafes/${cafe}/map`, file);
    return null;
  });
}

async function bring(url, file) {
  const most = Number($("map-lost").querySelector("[data-most]")?.dataset.most);
  if (file.size > most) return _("This file is too large. Leave out what is not the map, or bring it in parts.");
  const options = { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file };
  const answer = await fetch(url, options).catch(() => null);
  const told = await answer?.json().catch(() => ({}));
  return told?.say ?? told?.error?.say ?? _("No connection just now. Try again in a moment.");
}
