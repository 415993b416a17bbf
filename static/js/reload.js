// A page older than the server's build: offers to reload, in #reload; nothing reloads by itself under a person's hands.
// Only a hidden page with nothing typed and nothing unsent reloads alone, and once for a build at most.
// `build` is what this page came with (<html data-build>).

import { notice } from "./notice.js";
import { somethingTyped } from "./typed.js";
import { _ } from "./words.js";

const OFFERED = "samovar:reloaded-for";

export function watchBuild({ link, outbox, reload = () => location.reload() }) {
  const mine = document.documentElement.dataset.build;
  let newer = null;
  const alone = () => {
    if (newer && document.hidden && !somethingTyped() && outbox.unsent === 0 && isFirstFor(newer)) reload();
  };
  link.addEventListener("build", ({ detail: build }) => {
    newer = mine && build !== mine ? build : null;
    offer(newer, reload);
    alone();
  });
  document.addEventListener("visibilitychange", alone);
}

function isFirstFor(build) {
  try {
    if (sessionStorage.getItem(OFFERED) === build) return false;
    sessionStorage.setItem(OFFERED, build);
    return true;
  } catch {
    return false;
  }
}

function offer(newer, reload) {
  const place = document.getElementById("reload");
  if (!place) return;
  place.replaceChildren();
  if (!newer) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "act act--link";
  button.textContent = _("Load the new one");
  button.addEventListener("click", reload);
  place.append(notice({ sign: "redo", title: _("There is a newer version of this page.") }, button));
}
