// Small texts that must be on disk at once (drafts, secrets, which ideas are mine): localStorage,
// because it writes before pagehide ends; where the browser refuses it, memory, and `lasting` is false.
// A key is given in parts: keep.put(text, "draft", cafe, place), keep.get("draft", cafe, place).

const memory = new Map();
const PREFIX = "samovar";
const name = (parts) => [PREFIX, ...parts].join(":");

export const keep = {
  lasting: true,

  get(...parts) {
    try {
      return localStorage.getItem(name(parts)) ?? memory.get(name(parts)) ?? null;
    } catch {
      this.lasting = false;
      return memory.get(name(parts)) ?? null;
    }
  },

  put(text, ...parts) {
    try {
      localStorage.setItem(name(parts), text);
      memory.delete(name(parts));
    } catch {
      this.lasting = false;
      memory.set(name(parts), text);
    }
  },

  drop(...parts) {
    memory.delete(name(parts));
    try {
      localStorage.removeItem(name(parts));
    } catch {
      this.lasting = false;
    }
  },
};
