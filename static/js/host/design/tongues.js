// The languages that stand first in the list when people come in.

const chosen = () => [...document.querySelectorAll("[data-tongue]")].map(({ dataset }) => dataset.tongue);

export function watchTongues({ asker }, saving) {
  const change = async (languages) => {
    await saving.now();
    await asker.act({ do: "settings.change", changes: { languages } });
  };
  const room = document.getElementById("design");
  room.addEventListener("change", ({ target }) => {
    if (target.id !== "tongue-more" || !target.value) return;
    const added = target.value;
    target.value = "";
    change([...chosen(), added]);
  });
  room.addEventListener("click", ({ target }) => {
    const chip = target.closest("[data-act='tongue-away']")?.closest("[data-tongue]");
    if (chip) change(chosen().filter((tag) => tag !== chip.dataset.tongue));
  });
}
