// @ts-check
/** The list of what was recorded with this tablet, and the count of what only the tablet holds. */
import { byId, el, icon, state } from "./dom.js";
import { told } from "./problems.js";
import { clock, languageNow, onLanguage, t, time } from "./words.js";

/** @typedef {import("./outbox.js").Kept} Kept */

/** What needs a person first, then what waits, then the newest of what is done. */
const ORDER = { refused: 0, waiting: 1, accepted: 2, duplicate: 2 };
const DONE_IN_SIGHT = 5;
const ICON = /** @type {const} */ ({ waiting: "waiting", accepted: "done", duplicate: "done", refused: "stopped" });

/** @param {import("./outbox.js").Outbox} outbox */
export function showEntries(outbox) {
  /** @type {Map<string, { node: HTMLElement, drawnAs: string }>} */
  const drawn = new Map();
  const redraw = () => {
    const list = byId("outbox");
    byId("entries").hidden = outbox.entries.length === 0;
    const nodes = inSight(outbox.entries).map((entry) => row(entry, drawn, outbox));
    const gone = [...list.children].filter((child) => !nodes.includes(/** @type {HTMLElement} */ (child)));
    gone.forEach((child) => child.remove());
    nodes.forEach((node, index) => {
      if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
    });
    count(outbox.waiting.length);
  };
  outbox.watch(redraw);
  onLanguage(redraw);
}

/** @param {Kept[]} entries oldest first */
function inSight(entries) {
  const open = entries.filter(({ outcome }) => ORDER[outcome] < ORDER.accepted);
  const done = entries.filter(({ outcome }) => ORDER[outcome] === ORDER.accepted).slice(-DONE_IN_SIGHT);
  return [...open, ...done].reverse().sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
}

/**
 * An entry's node: the one that stands there while nothing about it changed.
 * @param {Kept} entry
 * @param {Map<string, { node: HTMLElement, drawnAs: string }>} drawn
 * @param {import("./outbox.js").Outbox} outbox
 */
function row(entry, drawn, outbox) {
  const drawnAs = entry.outcome + languageNow();
  const before = drawn.get(entry.key);
  if (before?.drawnAs === drawnAs) return before.node;
  const node = item(entry, outbox);
  drawn.set(entry.key, { node, drawnAs });
  return node;
}

/** @param {Kept} entry @param {import("./outbox.js").Outbox} outbox */
function item(entry, outbox) {
  const { outcome, shown } = entry;
  const started = new Date(entry.claimedAt);
  const word = el("p", { role: outcome === "refused" ? "alert" : undefined }, state(ICON[outcome], t(outcome)));
  return el("li", { "data-outcome": outcome, "data-key": entry.key },
    word,
    ...(entry.kind === "administration" ? given(shown, started) : stopped(shown, started)),
    outcome === "waiting" ? el("p", { class: "who" }, t("heldAgain")) : null,
    ...(outcome === "refused" ? refusal(entry, outbox) : []));
}

/** @param {import("./outbox.js").Shown} shown @param {Date} started */
const given = (shown, started) => [
  el("p", { class: "what" }, `${shown.bag} · ${t("forPatient", shown.patient)} · ${shown.volume} mL`),
  el("p", { class: "who" }, time(started, t("startedAt", clock(started))), ` · ${t("withSecond", shown.second)}`),
];

/** @param {import("./outbox.js").Shown} shown @param {Date} at */
const stopped = (shown, at) => [
  el("p", { class: "what" }, `${t("stop")} · ${shown.bag} · ${t("forPatient", shown.patient)}`),
  el("p", { class: "who" }, time(at, clock(at))),
];

/** @param {Kept} entry @param {import("./outbox.js").Outbox} outbox */
function refusal(entry, outbox) {
  const button = el("button", { class: "quiet", type: "button" }, t("acknowledge"));
  button.addEventListener("click", (event) => {
    if (event.detail < 2) void outbox.acknowledge(entry.key); // the second tap of a double tap was meant for Record
  });
  const no = entry.problem && told(entry.problem, languageNow());
  return [
    ...(no ? [no.what, no.why, no.advice].map((text) => el("p", { class: "no", lang: no.lang }, text)) : []),
    ...(entry.kind === "administration" ? [el("p", { class: "no what" }, t("refusedMeans"))] : []),
    button,
  ];
}

/** @param {number} waiting */
function count(waiting) {
  const held = byId("held");
  const words = waiting === 0 ? t("heldNone") : waiting === 1 ? t("heldOne") : t("heldMany", waiting);
  held.dataset.count = String(waiting);
  held.replaceChildren(...(waiting === 0 ? [] : [icon("waiting")]), words);
}
