// The door's box: forgives as one types (case, spaces), and sends as soon as a pasted link or a whole code is in it.

const box = document.getElementById("code");
box.addEventListener("paste", () => setTimeout(() => box.value.trim() && box.form.requestSubmit(), 0));
