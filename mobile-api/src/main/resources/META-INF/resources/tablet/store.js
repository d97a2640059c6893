// @ts-check
/**
 * What the tablet keeps over a reload: entries that wait for their receipt, and stops with the reason they were left.
 */

/** @typedef {"entries" | "stops"} Shelf */

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** @returns {Promise<IDBDatabase>} */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open("officina-bedside", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("entries", { keyPath: "key" });
      asked.result.createObjectStore("stops", { keyPath: "key" });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}

/**
 * Runs one transaction; resolves when it is on the tablet's disk.
 * @template T
 * @param {Shelf} shelf
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} work
 * @returns {Promise<T>}
 */
async function within(shelf, mode, work) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(shelf, mode, { durability: "strict" });
    const asked = work(transaction.objectStore(shelf));
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps a thing under its `key`. @param {Shelf} shelf @param {object} thing */
export const keep = (shelf, thing) => within(shelf, "readwrite", (store) => store.put(thing));

/** @param {Shelf} shelf @param {string} key */
export const remove = (shelf, key) => within(shelf, "readwrite", (store) => store.delete(key));

/** @param {Shelf} shelf @returns {Promise<any[]>} */
export const all = (shelf) => within(shelf, "readonly", (store) => store.getAll());
