// A link with a secret in its fragment: the page sends it by POST, the fragment goes from the address bar,
// and the page that it opens is shown. Nothing of the secret is in any URL that a server or a proxy sees.

import { _ } from "./words.js";

const secret = location.hash.slice(1);
history.replaceState(null, "", location.pathname);

function failed(say) {
  document.getElementById("enter-title").textContent = _("This link does not open.");
  document.getElementById("enter-say").textContent = say;
}

async function enter() {
  if (!secret) return failed(_("A piece of the link is missing. Copy the whole link and try again."));
  const options = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ secret }) };
  const answer = await fetch(location.pathname, options).catch(() => null);
  const told = await answer?.json().catch(() => null);
  if (answer?.ok) location.replace(told.to);
  else failed(told?.error?.say ?? _("No connection just now. Try again in a moment."));
}

enter();
