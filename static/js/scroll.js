// The reader's place: what stands at the top of the screen stays there while parts above it come, grow and go.
// Safari has no scroll anchoring and others anchor at moments of their own, so it is done here for all of them.
// isAtEnd tells whether a list's end is in view (then no "2 new ideas" chip is needed).

function scroller(element) {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight) return box;
  }
  return document.scrollingElement;
}

function anchors(view, box) {
  const top = box === document.scrollingElement ? 0 : box.getBoundingClientRect().top;
  const parts = [...view.querySelectorAll("[data-order], [data-part]")].reverse();
  return parts
    .map((part) => ({ part, was: part.getBoundingClientRect() }))
    .filter(({ was }) => was.height > 0 && was.bottom > top && was.top < top + box.clientHeight)
    .sort((a, b) => (a.was.top < top) - (b.was.top < top) || a.was.top - b.was.top); // those that begin here first
}

/** Run change() so that the first visible part of the view which survives it does not move on the screen. */
export function steadily(view, change) {
  const box = scroller(view);
  if (box.scrollTop === 0) return change(); // at the very top new things may push
  box.style.overflowAnchor = "none";
  const candidates = anchors(view, box);
  change();
  const kept = candidates.find(({ part }) => part.isConnected);
  if (kept) box.scrollTop += kept.part.getBoundingClientRect().top - kept.was.top;
}

/** Whether the end of this element is on the screen, or nearly. */
export function isAtEnd(element, slack = 48) {
  return element.getBoundingClientRect().bottom <= innerHeight + slack;
}
