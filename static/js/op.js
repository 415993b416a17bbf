// An op is "<id>.<key>": the id (100 random bits) names the new thing before the server answers,
// the key (HMAC of the id under the person's secret) proves later that the thing is theirs.
// keyFor is also how an edit or a withdrawal shows that it may: key of the thing's own id.

import { fromHex, hmac, toHex } from "./sha256.js";

const LETTERS = "0123456789abcdefghijklmnopqrstuv";

/** A new id: 20 letters of [0-9a-v]. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => LETTERS[byte & 31]).join("");
}

/** A new secret: 128 random bits as 32 hex letters. */
export function newSecret() {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** The key (64 hex letters) to the thing with this id, for who holds the secret. */
export function keyFor(secretHex, id) {
  return toHex(hmac(fromHex(secretHex), new TextEncoder().encode(id)));
}

export function opFor(secretHex, id = newId()) {
  return `${id}.${keyFor(secretHex, id)}`;
}

export const idOf = (op) => op.split(".", 1)[0];
