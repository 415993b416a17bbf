// New ideas of others: scrolled into view where the reader is at the end, a chip above the composer elsewhere,
// and one polite sentence for screen readers for all that came within a few seconds.

import { count } from "../announce.js";
import { ngettext } from "../words.js";

const NEAR = 160; // px from the end of this round's list

const words = (n) => ngettext("%(num)s new idea at your table", "%(num)s new ideas at your table", n);

export function watchArrivals({ mine }) {
  const chip = document.getElementById("arrived");
  const button = chip.querySelector("button");
  let waiting = [];

  const end = () => document.getElementById("unsent").getBoundingClientRect().top;
  const near = () => end() < innerHeight + NEAR;
  const draw = () => {
    chip.hidden = !waiting.length;
    button.textContent = ngettext("%(num)s new idea", "%(num)s new ideas", waiting.length);
  };
  document.addEventListener("samovar:put", ({ detail }) => {
    const others = detail.added.filter((id) => id.startsWith("idea-") && !mine.has(id.slice(5)));
    if (detail.fresh) waiting = [];
    else if (others.length) {
      count("ideas", others.length, words);
      if (!near()) waiting.push(...others);
    }
    draw();
  });
  button.addEventListener("click", () => {
    document.getElementById(waiting[0])?.scrollIntoView({ block: "center" });
    waiting = [];
    draw();
  });
  addEventListener("scroll", () => {
    if (waiting.length && near()) {
      waiting = [];
      draw();
    }
  }, { passive: true });
}
