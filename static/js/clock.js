// Draws the time left: #clock holds the truth (data-state, -deadline, -left, -total), every [data-clock] shows the same.
// Counts by the server's time, turns once a second on the second; call draw() after a frame.
// Says 5 min, 1 min and the end to screen readers; a "mark" event ("five", "one", "over") is for bell and vibration.

import { say } from "./announce.js";
import { face, markPassed } from "./face.js";
import { _, ngettext, number } from "./words.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Clock extends EventTarget {
  #time;
  #timer = 0;
  #sure = true;
  #was = { deadline: null, rest: null };

  constructor(time) {
    super();
    this.#time = time;
    document.addEventListener("visibilitychange", () => document.hidden || this.draw());
  }

  /** Without a connection nobody knows whether the host stopped the time: "about 12". */
  set sure(sure) {
    this.#sure = sure;
    this.draw();
  }

  draw() {
    clearTimeout(this.#timer);
    const source = document.getElementById("clock");
    if (!source) return;
    const truth = read(source);
    const shown = face(truth, this.#time.now(), { sure: this.#sure, calm: calm.matches });
    for (const clock of document.querySelectorAll("#clock, [data-clock]")) paint(clock, shown);
    this.#listen(truth, shown);
    if (shown.next !== null) this.#timer = setTimeout(() => this.draw(), shown.next + 5);
  }

  #listen({ deadline }, { state, rest }) {
    const running = state === "running" || state === "over";
    const same = deadline === this.#was.deadline;
    const mark = same && running && this.#sure ? markPassed(this.#was.rest, rest) : null;
    this.#was = { deadline, rest: running ? rest : null };
    if (!mark) return;
    say(words(mark));
    this.dispatchEvent(new CustomEvent("mark", { detail: mark }));
  }
}

function read({ dataset: { state, deadline, left, total } }) {
  const ms = (text) => (text ? Number(text) : NaN);
  return { state, deadline: ms(deadline), left: ms(left), total: ms(total) };
}

function words(mark) {
  if (mark === "over") return _("Time to pass on");
  const minutes = mark === "five" ? 5 : 1;
  return ngettext("%(num)s minute left", "%(num)s minutes left", minutes);
}

function paint(clock, shown) {
  if (clock.dataset.state !== shown.state) clock.dataset.state = shown.state;
  clock.toggleAttribute("data-last", Boolean(shown.last));
  clock.toggleAttribute("data-unsure", Boolean(shown.unsure));
  const time = clock.querySelector(".clock__time");
  const text = shown.unsure ? _("about %(minutes)s", { minutes: shown.minutes }) : number(shown.text);
  if (time && time.textContent !== text) time.textContent = text;
  const tea = clock.querySelector(".glass__tea");
  if (!tea) return;
  const height = Math.round(12_000 * shown.share) / 100;
  tea.setAttribute("y", String(134 - height));
  tea.setAttribute("height", String(height));
}
