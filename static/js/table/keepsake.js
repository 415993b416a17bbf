// The take-home: sends the secret (the link's fragment, or this phone's own), shows what comes back, and keeps a copy.
// The secret stays in the address, so that the page can be bookmarked; it is in no request's address.

import { root } from "../icon.js";
import { keep } from "../keep.js";
import { dropSecret, keepSecret } from "../secret.js";
import { watchSheets } from "../sheet.js";
import { _ } from "../words.js";

const { cafe } = document.getElementById("main").dataset;
const body = document.getElementById("keepsake");
const secret = location.hash.slice(1) || keep.get("secret", "person", cafe) || "";

function failed(say) {
  document.getElementById("keepsake-say").textContent = say;
}

async function open() {
  if (!secret) return failed(_("Open this page on the phone you took part with, or by your own link."));
  const options = { method: "POST", body: new URLSearchParams({ secret }) };
  const answer = await fetch(`${root()}/k/${cafe}`, options).catch(() => null);
  if (!answer) return failed(_("No connection just now. Try again in a moment."));
  if (!answer.ok) return failed(_("This link does not open. Copy the whole link and try again."));
  keepSecret(cafe, secret);
  history.replaceState(null, "", `${location.pathname}#${secret}`);
  body.innerHTML = await answer.text();
  document.querySelector("#keepsake-file [name='secret']").value = secret;
  document.getElementById("keepsake-thumb").hidden = false;
}

async function erase(event) {
  event.preventDefault();
  const options = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ secret, sure: true }),
  };
  const answer = await fetch(`${root()}/c/${cafe}/erase`, options).catch(() => null);
  if (!answer?.ok) {
    document.getElementById("erasing-note").textContent = _("That did not work. Try again.");
    return;
  }
  dropSecret(cafe);
  for (const what of ["mine", "resume"]) keep.drop(what, cafe);
  location.assign(`${root()}/`);
}

document.getElementById("erasing-form").addEventListener("submit", erase);
watchSheets();
open();
