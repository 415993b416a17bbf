// In the lobby glasses come one by one, calmly, also when several people came within one frame.

const EACH = 260;
const LONGEST = 4000;
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const RISE = [{ opacity: 0, transform: "translateY(8px)" }, { opacity: 1, transform: "none" }];

export function watchArrivals() {
  let seen = null;
  document.addEventListener("samovar:put", () => {
    const glasses = [...document.querySelectorAll(".lobby__glasses > .glass")];
    const came = seen === null || glasses.length < seen ? [] : glasses.slice(seen);
    seen = glasses.length;
    if (calm.matches) return;
    const each = Math.min(EACH, LONGEST / Math.max(1, came.length));
    came.forEach((glass, at) => {
      glass.animate?.(RISE, { duration: 420, delay: at * each, fill: "backwards", easing: "ease-out" });
    });
  });
}
