// The landscape is the server's drawing; here is what it does when it is touched: a region opens its theme, a point its
// idea. The nearest point counts, so that a finger need not be exact.

const REACH = 26; // units of the drawing

/** {theme, idea} that an event means, either of them null. */
export function meant(event, place) {
  const region = event.target.closest?.(".land__region");
  const svg = event.target.closest?.("svg.land");
  const theme = region?.dataset.theme ?? null;
  return { theme, idea: svg && event.detail ? pointed(event, svg, place) : null };
}

function pointed({ clientX, clientY }, svg, place) {
  const spots = place.querySelector(".land__spots");
  const matrix = svg.getScreenCTM()?.inverse();
  if (!spots || !matrix) return null;
  const at = new DOMPoint(clientX, clientY).matrixTransform(matrix);
  let [nearest, far] = [null, REACH ** 2];
  for (const [idea, x, y] of JSON.parse(spots.textContent)) {
    const square = (x - at.x) ** 2 + (y - at.y) ** 2;
    if (square < far) [nearest, far] = [idea, square];
  }
  return nearest;
}
