// @ts-check
/** The list of what was recorded with this tablet, newest first, and the count of what only the tablet holds. */
import { byId, el, icon, state } from "./dom.js";
import { told } from "./problems.js";
import { clock, languageNow, onLanguage, t, time } from "./words.js";

/** @typedef {import("./outbox.js").Kept} Kept */

const ICON = /** @type {const} */ ({ waiting: "waiting", accepted: "done", duplicate: "done", refused: "stopped" });

/** @param {import("./outbox.js").Outbox} outbox */
export function showEntries(outbox) {
  /** @type {Map<string, { node: HTMLElement, drawnAs: string }>} */
  const drawn = new Map();
  const redraw = () => {
    const list = byId("outbox");
    byId("entries").hidden = outbox.entries.length === 0;
    const nodes = [...outbox.entries].reverse().map((entry) => row(entry, drawn, outbox));
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
  return el("li", { "data-outcome": outcome, "data-key": entry.key, role: outcome === "refused" ? "alert" : "listitem" },
    el("p", { role: "status" }, state(ICON[outcome], t(outcome))),
    el("p", { class: "what" }, `${shown.bag} · ${t("forPatient", shown.patient)} · ${shown.volume} mL`),
    el("p", { class: "who" }, time(started, t("startedAt", clock(started))), ` · ${t("withSecond", shown.second)}`),
    outcome === "waiting" ? el("p", { class: "who" }, t("heldAgain")) : null,
    ...(outcome === "refused" ? refusal(entry, outbox) : []));
}

/** @param {Kept} entry @param {import("./outbox.js").Outbox} outbox */
function refusal(entry, outbox) {
  const button = el("button", { class: "quiet", type: "button" }, t("acknowledge"));
  button.addEventListener("click", (event) => {
    if (event.detail < 2) void outbox.acknowledge(entry.key); // the second tap of a double tap was meant for Record
  });
  const no = entry.problem && told(entry.problem, languageNow());
  return [
    ...(no ? [no.what, no.why, no.advice].map((text) => el("p", { class: "no", lang: no.lang }, text)) : []),
    el("p", { class: "no what" }, t("refusedMeans")),
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
