// Questions: add, remove, move up and down. A round's minutes go with the round that is removed.

import { _ } from "../../words.js";
import { controlsOf, numberIn, numbersIn, questions } from "./reading.js";

export function watchQuestions({ asker }, saving) {
  const acts = {
    "question-up": (at) => swap(at, at - 1),
    "question-down": (at) => swap(at, at + 1),
    "question-remove": (at) => remove(at),
    "question-add": () => add(),
  };
  document.getElementById("design").addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-act]");
    const act = acts[button?.dataset.act];
    if (!act) return;
    const at = Number(button.closest("[data-number]")?.dataset.number ?? 0) - 1;
    await saving.now();
    const { changes, said, focus } = act(at);
    if (focus) focusWhenThere(focus, button.dataset.act);
    await asker.act({ do: "settings.change", changes }, said);
  });
}

const byTable = () => document.getElementById("design-scope").value === "table";
const rounds = () => numbersIn(document.getElementById("design-rounds").value)[0];

function swap(at, other) {
  const given = controlsOf("questions").map(({ value }) => value.trim());
  [given[at], given[other]] = [given[other], given[at]];
  while (!byTable() && !given.at(-1)) given.pop();
  return { changes: { questions: given }, said: "", focus: other + 1 };
}

function remove(at) {
  const given = questions().filter((_question, place) => place !== at);
  const changes = { questions: given };
  if (!byTable() && at < rounds() && rounds() > 1) {
    changes.rounds = rounds() - 1;
    changes.round_minutes = controlsOf("round_minutes").map(numberIn).filter((_minutes, place) => place !== at);
  }
  return { changes, said: byTable() ? _("The question is gone.") : _("The round and its question are gone.") };
}

function add() {
  const rows = controlsOf("questions").length;
  if (byTable()) return { changes: { questions: [...questions(), ""] }, said: "", focus: rows + 1 };
  return { changes: { rounds: Math.max(rounds(), rows) + 1 }, said: "", focus: rows + 1 };
}

// The row comes with the next frame: then the keyboard goes on there.
function focusWhenThere(number, act) {
  const look = () => {
    const row = document.getElementById(`question-${number}`);
    if (!row) return;
    document.removeEventListener("samovar:put", look);
    const button = act === "question-add" ? null : row.querySelector(`[data-act="${act}"]:not(:disabled)`);
    (button ?? row.querySelector("textarea")).focus();
  };
  document.addEventListener("samovar:put", look);
}
