// A banner as templates/parts/macros/notices.html draws it: a sign, a bold title, words, and what else is given.
// kind: offline, back, host, closed, or none. The words are the page's, so they are set as text.

import { icon } from "./icon.js";

export function notice({ kind = "", sign, title, text = "" }, ...more) {
  const strong = document.createElement("strong");
  strong.textContent = title;
  const words = document.createElement("p");
  words.className = "banner__words";
  words.append(strong, " ", text);
  const banner = document.createElement("div");
  banner.className = kind ? `banner banner--${kind}` : "banner";
  banner.append(icon(sign), words, ...more);
  return banner;
}
