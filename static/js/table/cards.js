// What one does with cards on the cloth: mark, build on, edit and withdraw one's own.

import { clearDraft, draftFor, handOver } from "../drafts.js";
import { closeSheet, openSheet } from "../sheet.js";
import { toast } from "../toast.js";
import { _, ngettext } from "../words.js";
import { lengthOf } from "./length.js";

export class Cards {
  #page;
  #cafe;
  #editing = null;
  #sheet = document.getElementById("editing");
  #text = document.getElementById("editing-text");

  constructor(page, cafe) {
    [this.#page, this.#cafe] = [page, cafe];
    document.getElementById("main").addEventListener("click", (event) => this.#clicked(event));
    document.getElementById("editing-form").addEventListener("submit", (event) => this.#edited(event));
    this.#sheet.querySelector("[data-act='withdraw']").addEventListener("click", () => this.#withdraw());
  }

  #clicked({ target }) {
    const button = target.closest("[data-act]");
    const card = button?.closest("[data-idea]");
    if (!card) return;
    const { idea } = card.dataset;
    const text = card.querySelector(".idea__text")?.textContent ?? "";
    const { act } = button.dataset;
    if (act === "mark") this.#mark(idea, button.getAttribute("aria-pressed") !== "true");
    if (act === "build") document.dispatchEvent(new CustomEvent("samovar:build", { detail: { id: idea, line: text } }));
    if (act === "edit") this.#edit(idea, text, button);
  }

  #mark(idea, insight) {
    this.#page.send({ do: "idea.mark", idea, insight });
    const undo = () => this.#page.send({ do: "idea.mark", idea, insight: !insight });
    toast(insight ? _("Marked as an insight") : _("Not an insight any more"), { undo });
  }

  #edit(idea, text, opener) {
    this.#editing = idea;
    draftFor(this.#text, this.#cafe, `edit-${idea}`, text);
    document.getElementById("editing-note").textContent = "";
    openSheet(this.#sheet, { opener });
    this.#text.focus();
  }

  #edited(event) {
    event.preventDefault();
    const text = this.#text.value;
    const over = lengthOf(text) - this.#page.me.facts.limit;
    const note = document.getElementById("editing-note");
    note.textContent = "";
    if (over > 0) note.textContent = ngettext("%(num)s character too many.", "%(num)s characters too many.", over);
    if (over > 0 || !text.trim()) return;
    const sent = this.#page.send({ do: "idea.edit", idea: this.#editing, text });
    this.#text.defaultValue = "";
    handOver(this.#text, sent.kept);
    closeSheet(this.#sheet);
  }

  #withdraw() {
    const idea = this.#editing;
    this.#page.send({ do: "idea.withdraw", idea });
    this.#text.defaultValue = "";
    clearDraft(this.#text);
    closeSheet(this.#sheet);
    toast(_("Idea withdrawn."), { undo: () => this.#page.send({ do: "idea.restore", idea }) });
  }
}
