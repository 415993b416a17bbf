// What is printed for the room: a choice shows at once, and the button prints.

document.querySelector("[data-act='print']").addEventListener("click", () => print());
const form = document.getElementById("paper-form");
form?.addEventListener("change", () => form.requestSubmit());
