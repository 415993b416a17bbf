// Says while the browser still forbids sound, and what to do: in the strip, in place of its short line.

import { _ } from "../words.js";

export function bellNotice(bell) {
  const line = document.getElementById("sound");
  const draw = () => {
    line.hidden = !bell.exists || bell.allowed;
    line.textContent = line.hidden ? "" : _("The bell is silent: press any key.");
    document.body.toggleAttribute("data-silent", !line.hidden);
  };
  bell.addEventListener("allowed", draw);
  draw();
}
