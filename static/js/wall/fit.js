// A sentence that does not fit beside the clock, or a name in the lobby, takes the next smaller size: scripts with tall
// lines, long words and narrow projectors need more room than the length alone tells. The smallest is still read at 15 m.

const SIZES = ["short", "medium", "long", "longest", "least"];
const FITTED = [
  [".wall__question", ".round__asks, .thanks"],
  [".lobby__name", ".lobby > .wall__view"],
];

export function keepFitting() {
  document.addEventListener("samovar:put", fit);
  document.addEventListener("samovar:view", fit);
  new ResizeObserver(fit).observe(document.getElementById("stage"));
  document.fonts?.ready.then(fit);
}

function fit() {
  for (const [words, place] of FITTED) {
    for (const sentence of document.querySelectorAll(words)) shrink(sentence, sentence.closest(place));
  }
}

function shrink(sentence, place) {
  if (!place?.clientHeight) return;
  sentence.dataset.first ??= sentence.dataset.length;
  sentence.dataset.length = sentence.dataset.first;
  for (let size = SIZES.indexOf(sentence.dataset.length); tooLarge(place) && size < SIZES.length - 1; size++) {
    sentence.dataset.length = SIZES[size + 1];
  }
}

const tooLarge = (place) => place.scrollHeight > place.clientHeight + 2 || place.scrollWidth > place.clientWidth + 2;
