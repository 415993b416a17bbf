// Length as people count it: grapheme clusters where the browser can, code points elsewhere. The server decides.

const segmenter = globalThis.Intl?.Segmenter ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;

export function lengthOf(text) {
  if (!segmenter) return [...text].length;
  let length = 0;
  for (const _ of segmenter.segment(text)) length++;
  return length;
}
