// Says on the wall while the browser still forbids sound, and what to do.

import { _ } from "../words.js";

export function bellNotice(bell) {
  const line = document.getElementById("wall-say");
  const draw = () => {
    line.hidden = !bell.exists || bell.allowed;
    line.textContent = line.hidden ? "" : _("The bell is silent until somebody presses a key here.");
  };
  bell.addEventListener("allowed", draw);
  draw();
}
