// On a phone the Run room has three tabs; on a wide page every panel shows and the tabs are away.

export function watchTabs() {
  const tabs = [...document.querySelectorAll("[data-tab]")];
  const show = (name) => {
    for (const tab of tabs) tab.setAttribute("aria-selected", String(tab.dataset.tab === name));
    for (const panel of document.querySelectorAll("[data-panel]")) panel.toggleAttribute("data-open", panel.dataset.panel === name);
  };
  for (const [place, tab] of tabs.entries()) {
    tab.addEventListener("click", () => show(tab.dataset.tab));
    tab.addEventListener("keydown", ({ key }) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!by) return;
      const next = tabs[(place + by + tabs.length) % tabs.length];
      next.focus();
      show(next.dataset.tab);
    });
  }
}
