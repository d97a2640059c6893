// @ts-check
/** The three tiles: wristband, bag, prescription. Each says what was scanned, in a size read at arm's length. */
import { byId, el, state } from "./dom.js";
import { clockSeconds, dayAndClock, duration, t, time } from "./words.js";

const PENDING = "certified while pending: ";

/**
 * @typedef {import("./api.js").Bag} Bag
 * @typedef {{ at: Date, phase: "checking" | "waiting" }} Unchecked
 * @typedef {{ wristband?: { at: Date, patient: string }, bag?: { at: Date, is: Bag },
 *   unchecked: { wristband?: Unchecked, bag?: Unchecked }, agree: boolean }} View
 */

/** @param {View} view */
export function drawTiles({ wristband, bag, unchecked, agree }) {
  fill("wristband", unchecked.wristband ?? (wristband && wristbandTile(wristband, agree)), t("waitsForScan"));
  fill("bag", unchecked.bag ?? (bag && bagTile(bag, agree)), t("waitsForScan"));
  fill("prescription", unchecked.bag ? undefined : bag && prescriptionTile(bag.is, agree), t("waitsForBag"));
}

/** Whether the bag by itself could be given. @param {Bag} bag */
export const givable = (bag) => mayBeGiven(bag.state) && Date.parse(bag.expiry) > Date.now();

/** Certified, or supplied at the physician's request. @param {string} kept */
export const mayBeGiven = (kept) => kept === "AVAILABLE" || kept === "SUPPLIED_OOS";

/**
 * @param {"wristband" | "bag" | "prescription"} id
 * @param {Unchecked | { phase: "done" | "attention", nodes: HTMLElement[] } | undefined} content
 * @param {string} empty
 */
function fill(id, content, empty) {
  const tile = byId(id);
  const place = /** @type {HTMLElement} */ (tile.querySelector(".fill"));
  tile.dataset.state = content?.phase ?? "empty";
  if (!content) place.replaceChildren(big("–"), state("planned", empty));
  else if ("nodes" in content) place.replaceChildren(...content.nodes);
  else place.replaceChildren(big("…"), pending(content.phase), scannedAt(content.at));
}

/** @param {{ at: Date, patient: string }} wristband @param {boolean} agree */
const wristbandTile = ({ at, patient }, agree) => ({
  phase: /** @type {const} */ ("done"),
  nodes: [big(patient), state("done", t(agree ? "agrees" : "scanned")), scannedAt(at)],
});

/** @param {{ at: Date, is: Bag }} bag @param {boolean} agree */
function bagTile({ at, is }, agree) {
  const good = givable(is);
  const word = good ? t(agree ? "agrees" : "scanned") : mayBeGiven(is.state) ? t("expired") : stateWord(is.state);
  return {
    phase: /** @type {"done" | "attention"} */ (good ? "done" : "attention"),
    nodes: [big(is.name), state(good ? "done" : "attention", word), ...pendingResults(is), ...outOfSpecification(is), ...withoutLabel(is), useBefore(is), scannedAt(at)],
  };
}

/** @param {Bag} bag @param {boolean} agree */
const prescriptionTile = (bag, agree) => ({
  phase: /** @type {const} */ ("done"),
  nodes: [big(bag.product), state("done", t(agree ? "agrees" : "fromBag")),
    el("p", { class: "more" }, `${t("madeFor")} `, el("b", {}, bag.patient))],
});

/** What the person who gives must know: certified, but some results are still to come. @param {Bag} bag */
function pendingResults({ remark }) {
  const pending = remark?.startsWith(PENDING) ? remark.slice(PENDING.length) : "";
  return pending ? [el("p", { class: "more" }, state("waiting", t("resultsPending", pending)))] : [];
}

/** What the person who gives must know: the product is out of specification. @param {Bag} bag */
function outOfSpecification({ state: kept, remark }) {
  if (kept !== "SUPPLIED_OOS") return [];
  return [el("p", { class: "more" }, state("attention", t("SUPPLIED_OOS"))), el("p", { class: "more" }, remark ?? "")];
}

/** What the person who gives must know: its label lies beside it, for minutes. @param {Bag} bag */
const withoutLabel = ({ entirely }) => (entirely ? [el("p", { class: "more" }, state("attention", t("entirely")))] : []);

/** @param {Bag} bag */
function useBefore({ expiry, state: kept }) {
  const at = new Date(expiry);
  const rest = at.getTime() - Date.now();
  const left = rest > 0 ? el("b", {}, t("left", duration(rest))) : el("b", { class: "late" }, t("expired"));
  const word = `${stateWord(kept)} · ${t("useBefore")} `;
  return el("p", { class: "more" }, word, time(at, dayAndClock(at)), " · ", left);
}

/** @param {string} kept */
export function stateWord(kept) {
  if (mayBeGiven(kept)) return t(/** @type {"AVAILABLE" | "SUPPLIED_OOS"} */ (kept));
  if (kept === "QUARANTINE" || kept === "ADMINISTERED" || kept === "BLOCKED") return t(kept);
  return kept;
}

/** @param {string} text */
const big = (text) => el("p", { class: "big" }, text);

/** @param {Date} at */
const scannedAt = (at) => el("p", { class: "more" }, time(at, t("scannedAt", clockSeconds(at))));

/** @param {"checking" | "waiting"} phase */
const pending = (phase) =>
  phase === "checking" ? state("process", t("checking")) : state("waiting", t("unchecked"));
