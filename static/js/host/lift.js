// Toasts stand above the footer, and above the dark bars that stand on it, however high these are.

export function liftToasts() {
  const footer = document.querySelector(".footer");
  const bars = document.querySelector(".bars");
  const lift = () => {
    const above = bars?.offsetHeight ? footer.getBoundingClientRect().top - bars.getBoundingClientRect().top : 0;
    document.body.style.setProperty("--thumb", `${footer.offsetHeight + above}px`);
  };
  const watch = new ResizeObserver(lift);
  for (const element of [footer, bars]) if (element) watch.observe(element);
}
