// A symbol of the sprite as an SVG element, silent for screen readers (a word stands beside it).
// Same markup as templates/parts/macros/icon.html.
// root() is the path prefix under which Samovar runs, from <html data-root>.

const SVG = "http://www.w3.org/2000/svg";

export const root = () => document.documentElement.dataset.root?.replace(/\/$/, "") ?? "";

// The address that the page's own symbols have: it is in the browser's cache, so it also works without a connection.
function sprite() {
  const known = document.querySelector("use[href*='sprite.svg']")?.getAttribute("href");
  return known?.split("#")[0] ?? `${root()}/static/img/sprite.svg`;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", `icon icon--${name}`);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${sprite()}#i-${name}`);
  svg.append(use);
  return svg;
}
