// A small shelf in IndexedDB: values under keys that are lists, ["outbox", cafe, 3]; all() reads those under a beginning.
// Where storage is refused or breaks, it goes on in memory, `lasting` turns false and a "lasting" event says so.
// Whatever passed through it is mirrored in memory, so a shelf that breaks later loses nothing of this page's.

const SHELF = "kept";

export class Store extends EventTarget {
  #name;
  #db = null;
  #mirror = new Map();
  lasting = true;

  static async open({ name = "samovar", wait = 3000 } = {}) {
    const store = new Store();
    store.#name = name;
    await store.#connect(wait).catch(() => store.#giveUp());
    return store;
  }

  /** The value under a key, or undefined. */
  get(key) {
    return this.change(key, (value) => value, "readonly");
  }

  /** Resolves when the value is on disk. */
  put(key, value) {
    return this.change(key, () => value);
  }

  async drop(key) {
    await this.change(key, () => undefined);
  }

  /** Read, compute and write in one transaction, which no other tab can come between; undefined drops. */
  change(key, compute, mode = "readwrite") {
    const mirrored = (value) => {
      if (value === undefined) this.#mirror.delete(JSON.stringify(key));
      else this.#mirror.set(JSON.stringify(key), { key, value });
      return value;
    };
    const onShelf = (shelf, answer) => {
      shelf.get(key).onsuccess = (event) => {
        const value = compute(event.target.result);
        answer(mirrored(value));
        if (mode === "readonly") return;
        if (value === undefined) shelf.delete(key);
        else shelf.put(value, key);
      };
    };
    return this.#try(mode, onShelf, () => mirrored(compute(this.#mirror.get(JSON.stringify(key))?.value)));
  }

  /** The values whose keys begin so, in the order of their keys. */
  async all(...beginning) {
    const onShelf = (shelf, answer) => {
      const range = IDBKeyRange.bound(beginning, [...beginning, []]);
      shelf.getAllKeys(range).onsuccess = ({ target: { result: keys } }) => {
        shelf.getAll(range).onsuccess = ({ target: { result: values } }) => {
          values.forEach((value, i) => this.#mirror.set(JSON.stringify(keys[i]), { key: keys[i], value }));
          answer(values);
        };
      };
    };
    return this.#try("readonly", onShelf, () => this.#mirrored(beginning));
  }

  #mirrored(beginning) {
    const under = [...this.#mirror.values()].filter(({ key }) => beginning.every((part, i) => key[i] === part));
    return under.sort((a, b) => compared(a.key, b.key)).map(({ value }) => value);
  }

  async #try(mode, onShelf, inMemory) {
    for (let tries = 0; this.lasting && tries < 2; tries++) {
      try {
        if (!this.#db) await this.#connect(3000);
        return await this.#transact(mode, onShelf);
      } catch {
        this.#db = null; // Safari closes it under us at times: open once more, then do without
      }
    }
    this.#giveUp();
    return inMemory();
  }

  #transact(mode, onShelf) {
    return new Promise((resolve, reject) => {
      let result;
      const transaction = this.#db.transaction(SHELF, mode, { durability: "strict" });
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      onShelf(transaction.objectStore(SHELF), (value) => {
        result = value;
      });
    });
  }

  #connect(wait) {
    return new Promise((resolve, reject) => {
      setTimeout(reject, wait, new Error("storage does not answer"));
      const request = indexedDB.open(this.#name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        this.#db = request.result;
        this.#db.onversionchange = () => this.#db?.close();
        this.#db.onclose = () => (this.#db = null);
        resolve();
      };
    });
  }

  #giveUp() {
    if (!this.lasting) return;
    this.lasting = false;
    this.dispatchEvent(new Event("lasting"));
  }
}

function compared(a, b) {
  const i = a.findIndex((part, n) => part !== b[n]);
  if (i < 0) return a.length - b.length;
  return b[i] === undefined || a[i] > b[i] ? 1 : -1;
}
