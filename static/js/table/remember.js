// A close makes the server forget this person's secret. If the close is undone, the page hands it back, so that
// the own code opens on another phone again and dots can be given.

import { root } from "../icon.js";
import { keep } from "../keep.js";
import { secretFor } from "../secret.js";

/** known: whether the server knew an own code when it sent this page; told(code): shows the new one. */
export function handBack(me, cafe, { known, told }) {
  let forgotten = !known;
  const look = async () => {
    forgotten ||= me.facts.closed;
    if (me.facts.closed || !forgotten) return;
    forgotten = false;
    const options = {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ secret: secretFor(cafe) }),
    };
    const answer = await fetch(`${root()}/c/${cafe}/remember`, options).catch(() => null);
    if (!answer) forgotten = true;
    if (!answer?.ok) return;
    const { resume_code: code } = await answer.json();
    keep.put(code, "resume", cafe);
    told(code);
  };
  me.addEventListener("change", look);
  look();
}
