// On narrow pages the rooms are behind the menu's button.

export function watchMenu() {
  const rooms = document.getElementById("rooms");
  document.querySelector("[data-act='rooms']").addEventListener("click", ({ currentTarget }) => {
    const open = rooms.toggleAttribute("data-open");
    currentTarget.setAttribute("aria-expanded", String(open));
  });
}
