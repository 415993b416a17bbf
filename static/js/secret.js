// The secret by which this browser owns what it writes in a café: 32 hex letters, kept on this device.
// A participant's may come from elsewhere (resume code, take-home link): keepSecret. A host's is of the browser's own.
// `who` keeps the two apart where one browser is both: "person" or "host".

import { keep } from "./keep.js";
import { newSecret } from "./op.js";

/** The secret for this café, made on first use. */
export function secretFor(cafe, who = "person") {
  const known = keep.get("secret", who, cafe);
  if (known) return known;
  keep.put(newSecret(), "secret", who, cafe);
  return keep.get("secret", who, cafe);
}

/** Take over a secret that belongs to the same person on another device. Throws RangeError if it is none. */
export function keepSecret(cafe, secretHex, who = "person") {
  if (!/^[0-9a-f]{32}$/.test(secretHex)) throw new RangeError("a secret has 32 hex letters");
  keep.put(secretHex, "secret", who, cafe);
}

export function dropSecret(cafe, who = "person") {
  keep.drop("secret", who, cafe);
}
