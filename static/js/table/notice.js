// The host's message: shown once on this phone, also if it was asleep when it was sent; then put away.

import { say } from "../announce.js";
import { keep } from "../keep.js";

export function watchNotice(me, cafe) {
  const show = () => {
    const notice = document.getElementById("notice");
    if (!notice) return;
    const { message } = notice.dataset;
    const away = me.facts.message !== message || keep.get("notice", cafe) === message; // who came later is not told
    if (!away && notice.dataset.said !== message) say(notice.textContent.trim().replace(/\s+/g, " "));
    notice.dataset.said = message;
    notice.hidden = away;
  };
  document.addEventListener("samovar:put", show);
  me.addEventListener("change", show);
  document.getElementById("notice-place").addEventListener("click", ({ target }) => {
    const notice = target.closest("[data-act='put-away']")?.closest("[data-message]");
    if (!notice) return;
    keep.put(notice.dataset.message, "notice", cafe);
    show();
  });
  show();
}
