// The words that a line rests on, at the side: opened by its chip, kept right while ideas and lines change.

import { _ } from "../words.js";

const $ = (id) => document.getElementById(id);

export function watchEvidence(asker) {
  const shown = { line: null, opener: null };
  const fill = async () => {
    const { line } = shown;
    const html = line && (await asker.fragment(address(line)));
    if (line !== shown.line) return false;
    if (!html) return close(shown);
    $("evidence-body").innerHTML = html;
    $("evidence-title").textContent = $("evidence-body").querySelector("[data-title]").dataset.title;
    return true;
  };
  $("strategy").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = button?.dataset.act;
    if (act === "evidence") {
      Object.assign(shown, { line: button.dataset.line, opener: button });
      if (await fill()) show();
    }
    if (act === "close-evidence") close(shown);
    if (act === "more-words") {
      const html = await asker.fragment(`lines/${shown.line}?after=${button.dataset.after}`);
      if (html) button.outerHTML = html;
    }
  });
  $("strategy").addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && shown.line) close(shown);
  });
  document.addEventListener("samovar:put", ({ detail }) => {
    const [about] = (shown.line ?? "").split("?");
    const concerns = (id) => id === `console_line-${about}` || (["rest", "whole"].includes(about) && id === "console_outline");
    const answered = shown.line?.includes("?asked=") && !document.querySelector(`[data-act="evidence"][data-line="${shown.line}"]`);
    if (answered) close(shown);
    else if (shown.line && [...detail.ids, ...detail.dropped].some(concerns)) fill();
    mark(shown.line);
  });
}

// Of a line its words, or (with ?asked=) what is asked of it.
function address(line) {
  const [about, asked] = line.split("?asked=");
  return asked ? `nudges/${about}/${asked}` : `lines/${about}`;
}

function show() {
  $("evidence").hidden = false;
  $("strategy").dataset.open = "";
  $("evidence").scrollTop = 0;
  $("evidence-title").focus({ preventScroll: true });
}

function close(shown) {
  const { opener } = shown;
  Object.assign(shown, { line: null, opener: null });
  $("evidence").hidden = true;
  delete $("strategy").dataset.open;
  $("evidence-title").textContent = _("What this line rests on");
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  return false;
}

// A chip says whether its words are open.
function mark(line) {
  for (const chip of document.querySelectorAll("[data-act='evidence']")) {
    chip.setAttribute("aria-expanded", String(chip.dataset.line === line));
  }
}
