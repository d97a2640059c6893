// @ts-check
/**
 * Entries made on this tablet. Each is on the tablet's disk before it is sent, is sent with the same key and content
 * until its receipt is there, and leaves only after its receipt.
 */
import { Refused, send, SignedOut } from "./api.js";
import { hide, show, showSignedOut, whisper } from "./messages.js";
import { told } from "./problems.js";
import { all, keep, remove } from "./store.js";
import { languageNow, t } from "./words.js";

/**
 * @typedef {{ patient: string, unit: string, bag: string, product: string, volume: string, second: string }} Shown
 * @typedef {{ key: string, workspace: string, kind: string, claimedAt: string, content?: Record<string, string>,
 *   shown: Shown, outcome: "waiting" | "accepted" | "duplicate" | "refused", settledAt?: string,
 *   problem?: import("./api.js").Problem }} Kept
 */

const RETRY = 15_000;
/** How long a good receipt stays in sight. */
const SHIFT = 12 * 3_600_000;

export class Outbox {
  /** @type {Kept[]} */
  entries = [];
  /** @type {(() => void)[]} */
  #watchers = [];
  #sending = false;

  /** Reads what an earlier visit left and begins to send. */
  async open() {
    try {
      this.entries = (await all("entries")).sort((a, b) => a.claimedAt.localeCompare(b.claimedAt));
      for (const old of this.entries.filter(forgettable)) await this.#forget(old.key);
    } catch {
      storageFails();
    }
    this.#changed();
    setInterval(() => void this.send(), RETRY);
    window.addEventListener("online", () => void this.send());
    void this.send();
  }

  /** @param {() => void} redraw */
  watch(redraw) {
    this.#watchers.push(redraw);
  }

  get waiting() {
    return this.entries.filter((entry) => entry.outcome === "waiting");
  }

  /** Whether this bag's administration still waits here. @param {string} unit */
  holds(unit) {
    return this.waiting.some((entry) => entry.shown.unit === unit);
  }

  /** Puts an entry on the tablet's disk, then sends it. Rejects when the tablet can't keep it. @param {Kept} entry */
  async add(entry) {
    await keep("entries", entry);
    this.entries = [...this.entries.filter((other) => other.key !== entry.key), entry];
    this.#changed();
    void this.send();
  }

  /** A person has read the refusal. @param {string} key */
  async acknowledge(key) {
    await this.#forget(key);
    this.#changed();
  }

  /** Sends what waits, one after the other, so that one bad entry holds back none. */
  async send() {
    if (this.#sending || this.waiting.length === 0) return;
    this.#sending = true;
    try {
      /** @type {Set<string>} */
      const tried = new Set();
      for (let next; (next = this.waiting.find((entry) => !tried.has(entry.key)));) {
        tried.add(next.key);
        await this.#sendOne(next);
      }
      if (this.waiting.length === 0) hide("sending");
    } catch (failure) {
      if (failure instanceof SignedOut) showSignedOut();
      else showHeld();
    } finally {
      this.#sending = false;
    }
  }

  /** @param {Kept} entry */
  async #sendOne(entry) {
    const { key, kind, claimedAt, content } = entry;
    try {
      const receipt = await send(entry.workspace, { key, kind, claimedAt, content: content ?? {} });
      hide("session");
      if (receipt) await this.#settle(entry, receipt);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      hide("session");
      showNotTaken(failure.problem); // not a receipt: the entry stays
    }
  }

  /**
   * Keeps the receipt; the scans, which hold a patient's number, are no longer needed.
   * @param {Kept} entry
   * @param {import("./api.js").Receipt} receipt
   */
  async #settle(entry, { outcome, problem }) {
    const { content: _, ...rest } = entry;
    const settled = { ...rest, outcome, problem, settledAt: new Date().toISOString() };
    await keep("entries", settled).catch(storageFails);
    this.entries = this.entries.map((other) => (other.key === entry.key ? settled : other));
    whisper(`${t(outcome)}: ${entry.shown.bag}`);
    this.#changed();
  }

  /** @param {string} key */
  async #forget(key) {
    await remove("entries", key);
    this.entries = this.entries.filter((entry) => entry.key !== key);
  }

  #changed() {
    this.#watchers.forEach((redraw) => redraw());
  }
}

/** @param {Kept} entry */
const forgettable = ({ outcome, settledAt }) =>
  (outcome === "accepted" || outcome === "duplicate") && Date.now() - Date.parse(settledAt ?? "") > SHIFT;

const storageFails = () =>
  show("storage", () => ({ kind: "attention", what: t("notKept"), why: t("notKeptWhy"), advice: t("notKeptAdvice") }));

const showHeld = () =>
  show("sending", () => ({
    kind: "waiting", what: t("offline"), why: t("offlineSend"), advice: t("offlineSendAdvice") }));

/** @param {import("./api.js").Problem} problem */
const showNotTaken = (problem) =>
  show("sending", () => {
    const { what, why, advice, lang } = told(problem, languageNow());
    const because = `${why} ${advice}`.trim();
    return { kind: "attention", what: t("notTaken", what), why: because, advice: t("notTakenAdvice"), lang };
  });
