// @ts-check
/**
 * The whole screen red: what was scanned must not be given. It is left with a reason, and a reload does not leave it.
 */
import { buttonById, byId, el, inputById } from "./dom.js";
import { told } from "./problems.js";
import { alarm } from "./sound.js";
import { all, keep } from "./store.js";
import { givable, mayBeGiven, stateWord } from "./tiles.js";
import { clockSeconds, dayAndClock, languageNow, onLanguage, t, time } from "./words.js";

/**
 * @typedef {{ patient: string | null, wristbandAt: string | null, bag: import("./api.js").Bag | null,
 *   bagAt: string | null, forbids: import("./api.js").Problem | null }} Mismatch
 * @typedef {Mismatch & { key: string, at: string, reason: string | null, leftAt?: string }} Stopped
 */

const SHORTEST_REASON = 3;

export class Stop {
  /** @type {Stopped | undefined} */
  #stopped;

  /** @param {(stopped: Stopped, reason: string) => void} left called when a person has left the stop */
  constructor(left) {
    this.left = left;
    inputById("stop-reason").addEventListener("input", () => allowLeaving());
    buttonById("stop-leave").addEventListener("click", () => this.#leave());
    byId("stop").addEventListener("keydown", keepInside);
    onLanguage(() => this.#stopped && draw(this.#stopped));
  }

  get shown() {
    return this.#stopped !== undefined;
  }

  /** Shows again what nobody has answered before the page was loaded anew. */
  async restore() {
    const kept = /** @type {Stopped[]} */ (await all("stops").catch(() => []));
    const open = kept.filter((stop) => stop.reason === null).at(-1);
    if (open && !this.shown) this.#show(open);
  }

  /** @param {Mismatch} mismatch */
  show(mismatch) {
    const stopped = { ...mismatch, key: crypto.randomUUID(), at: new Date().toISOString(), reason: null };
    void keep("stops", stopped).catch(() => undefined); // the screen is red with or without the log
    this.#show(stopped);
    alarm();
  }

  /** @param {Stopped} stopped */
  #show(stopped) {
    this.#stopped = stopped;
    draw(stopped);
    inputById("stop-reason").value = "";
    allowLeaving();
    byId("page").inert = true;
    byId("stop").hidden = false;
    byId("stop").focus();
  }

  #leave() {
    const stopped = this.#stopped;
    const reason = inputById("stop-reason").value.trim();
    if (!stopped || reason.length < SHORTEST_REASON) return;
    void keep("stops", { ...stopped, reason, leftAt: new Date().toISOString() }).catch(() => undefined);
    this.#stopped = undefined;
    byId("stop").hidden = true;
    byId("page").inert = false;
    this.left(stopped, reason);
  }
}

function allowLeaving() {
  buttonById("stop-leave").disabled = inputById("stop-reason").value.trim().length < SHORTEST_REASON;
}

/** Tab stays in the stop; there is no way out by Escape. @param {KeyboardEvent} event */
function keepInside(event) {
  if (event.key !== "Tab") return;
  const reason = inputById("stop-reason");
  const leave = buttonById("stop-leave");
  const ends = leave.disabled ? [reason, reason] : [reason, leave];
  const [edge, next] = event.shiftKey ? ends : ends.toReversed();
  const outside = event.shiftKey && document.activeElement === byId("stop");
  if (document.activeElement !== edge && !outside) return;
  event.preventDefault();
  next?.focus();
}

/** @param {Stopped} stopped */
function draw(stopped) {
  const words = sentences(stopped);
  const what = byId("stop-what");
  const advice = byId("stop-advice");
  what.textContent = words.what;
  advice.textContent = [words.why, words.advice].filter(Boolean).join(" ");
  for (const node of [what, advice]) node.lang = words.lang ?? languageNow();
  byId("stop-pair").replaceChildren(wristbandSide(stopped), bagSide(stopped));
}

/** @param {Stopped} stopped @returns {{ what: string, why?: string, advice: string, lang?: string }} */
function sentences({ patient, forbids }) {
  if (patient === null || forbids === null) return { what: t("stopWristband"), advice: t("stopWristbandAdvice") };
  return told(forbids, languageNow());
}

/** @param {Stopped} stopped */
const wristbandSide = ({ patient, wristbandAt }) =>
  el("div", {}, t("stopPatient"), el("strong", {}, patient ?? t("stopUnknown")), at(wristbandAt));

/** @param {Stopped} stopped */
function bagSide({ bag, bagAt }) {
  if (!bag) return el("div", {}, t("bag"), el("strong", {}, "–"), t("stopNoBag"));
  const expired = `${t("expired")} ${dayAndClock(new Date(bag.expiry))}`;
  const unfit = mayBeGiven(bag.state) ? expired : stateWord(bag.state);
  const why = givable(bag) ? null : unfit;
  return el("div", {}, t("stopBag", bag.name), el("strong", {}, bag.patient),
    why ? el("span", {}, el("span", { class: "why" }, why)) : null, at(bagAt));
}

/** @param {string | null} scanned */
function at(scanned) {
  return scanned ? el("span", {}, time(new Date(scanned), t("scannedAt", clockSeconds(new Date(scanned))))) : null;
}
