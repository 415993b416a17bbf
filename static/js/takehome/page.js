// The take-home's own small acts: copy the link, keep a copy, be forgotten. A change of language stays on this page.

import { copy } from "../copy.js";
import { root } from "../icon.js";
import { keep } from "../keep.js";
import { dropSecret } from "../secret.js";
import { watchSheets } from "../sheet.js";
import { toast } from "../toast.js";
import { _ } from "../words.js";

const { cafe, secret } = document.getElementById("main").dataset;
history.replaceState(null, "", `${location.pathname}#${secret}`); // a reload and a bookmark open it again
watchSheets();
for (const link of document.querySelectorAll(".languages a")) link.hash = secret;

document.querySelector("[data-act='copy-own']").addEventListener("click", async () => {
  const field = document.getElementById("own-link");
  if (await copy(field.value)) return toast(_("Copied"));
  field.select();
  toast(_("The link is selected: copy it from there."));
});

document.getElementById("keep-form").addEventListener("submit", () => {
  toast(_("Your copy is on its way: look among your downloads."));
});

document.getElementById("erasing-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ secret, sure: true }) };
  const answer = await fetch(`${root()}/c/${cafe}/erase`, options).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (!answer?.ok) {
    document.getElementById("erasing-note").textContent = told?.error?.say ?? _("No connection just now. Try again in a moment.");
    return;
  }
  if (keep.get("secret", "person", cafe) === secret) {
    dropSecret(cafe);
    for (const name of ["mine", "resume"]) keep.drop(name, cafe);
  }
  location.replace(`${root()}/`);
});
