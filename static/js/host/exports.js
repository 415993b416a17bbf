// Saves an export: says that it is being written, lets it be stopped, and says why where it could not be.
// Without this script the links download by themselves.

import { toast } from "../toast.js";
import { _ } from "../words.js";

const SOON = 300; // ms: what is there sooner needs no word of waiting

export function watchExports() {
  let stop = null;
  const [writing, say, note] = ["writing", "writing-say", "export-note"].map((id) => document.getElementById(id));

  async function save(url, name) {
    stop?.abort();
    const mine = (stop = new AbortController());
    note.textContent = "";
    const soon = setTimeout(() => {
      say.textContent = _("Writing “%(name)s”… You can go on working.", { name });
      writing.hidden = false;
    }, SOON);
    const answer = await file(url, mine.signal);
    clearTimeout(soon);
    if (mine !== stop) return;
    stop = null;
    writing.hidden = true;
    if (answer.error) note.textContent = answer.error;
    if (answer.blob) {
      download(answer);
      toast(_("Saved: look among your downloads."));
    }
  }

  document.getElementById("view").addEventListener("click", (event) => {
    const link = event.target.closest("[data-export]");
    if (event.target.closest("[data-act='stop-writing']")) stop?.abort();
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    save(link.href, link.dataset.name);
  });
  return { save };
}

async function file(url, signal) {
  try {
    const answer = await fetch(url, { signal, headers: { "content-type": "application/json" } });
    if (answer.ok) return { blob: await answer.blob(), name: nameIn(answer.headers.get("content-disposition")) };
    const told = await answer.json().catch(() => null);
    return { error: told?.error?.say ?? _("That did not work. Try again.") };
  } catch (error) {
    return error.name === "AbortError" ? {} : { error: _("No connection just now. Try again in a moment.") };
  }
}

const nameIn = (disposition) => decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition ?? "")?.[1] ?? "samovar");

function download({ blob, name }) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
