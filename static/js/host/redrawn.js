// What is asked for anew whenever something changed: one asking at a time, and once more if it changed meanwhile.

/** Answers draw(), which calls fetch() and answers when the newest is there. */
export function redrawn(fetch) {
  let drawing = null;
  let again = false;
  return function draw() {
    again = Boolean(drawing);
    drawing ??= fetch().finally(() => {
      drawing = null;
      if (again) draw();
    });
    return drawing;
  };
}
