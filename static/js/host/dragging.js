// Dragging somebody to another table, with mouse, pen or finger. A press that does not move stays a press.

const FAR = 8; // px before a press becomes a drag
const LONG = 250; // ms a finger rests before it drags; sooner, it scrolls

/** took(person): a drag begins; dropped(person, table): it ends over another table; held(bool): while it lasts. */
export function watchDragging(list, { took, dropped, held }) {
  let drag = null;
  list.addEventListener("pointerdown", (event) => {
    const one = event.target.closest("[data-act='seat']:not(:disabled)");
    if (!one || event.button) return;
    drag = { one, from: one.closest("[data-table]"), x: event.clientX, y: event.clientY, at: Date.now(), on: false, touch: event.pointerType === "touch", id: event.pointerId };
  });
  list.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) >= FAR;
    if (!drag.on && far && drag.touch && Date.now() - drag.at < LONG) return void (drag = null);
    if (!drag.on && far) begin(drag, event, { took, held });
    if (drag.on) over(drag, event);
  });
  list.addEventListener("touchmove", (event) => drag?.on && event.preventDefault(), { passive: false });
  const end = (event, letGo) => {
    const done = drag;
    drag = null;
    if (!done?.on) return;
    done.ghost.remove();
    list.querySelector("[data-over]")?.removeAttribute("data-over");
    held(false);
    addEventListener("click", (click) => click.stopPropagation(), { capture: true, once: true });
    setTimeout(() => dispatchEvent(new Event("click")), 0); // where no click follows, the next one is not taken
    const table = letGo && under(event);
    if (table && table !== done.from) dropped(done.one.dataset.person, Number(table.dataset.table));
  };
  list.addEventListener("pointerup", (event) => end(event, true));
  list.addEventListener("pointercancel", (event) => end(event, false));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drag?.on) {
      event.preventDefault();
      event.stopPropagation();
      end(event, false);
    }
  }, { capture: true });
}

function begin(drag, event, { took, held }) {
  drag.on = true;
  held(true);
  drag.one.setPointerCapture?.(event.pointerId);
  drag.ghost = drag.one.cloneNode(true);
  drag.ghost.className = "seating__one seating__ghost";
  drag.ghost.setAttribute("aria-hidden", "true");
  (drag.one.closest("dialog") ?? document.body).append(drag.ghost);
  took(drag.one.dataset.person);
}

function over(drag, event) {
  Object.assign(drag.ghost.style, { left: `${event.clientX + 12}px`, top: `${event.clientY + 12}px` });
  const table = under(event);
  for (const old of document.querySelectorAll("[data-over]")) if (old !== table) old.removeAttribute("data-over");
  if (table && table !== drag.from) table.setAttribute("data-over", "");
}

const under = ({ clientX, clientY }) => document.elementFromPoint(clientX, clientY)?.closest("#seats-body [data-table]");
