// @ts-check
/**
 * What stands between the person and the work: one message for each source, in three sentences, until it is solved.
 */
import { byId, el, icon } from "./dom.js";
import { told } from "./problems.js";
import { languageNow, onLanguage, t } from "./words.js";

/**
 * @typedef {"scan" | "connection" | "session" | "sending" | "storage" | "held"} Source
 * @typedef {{ kind: "attention" | "waiting" | "stopped", what: string, why?: string, advice?: string, lang?: string,
 *   link?: { href: string, text: string } }} Message
 */

/** @type {Map<Source, { say: () => Message, shown: string }>} */
const standing = new Map();

onLanguage(() => {
  for (const [source, { say }] of standing) show(source, say);
});

/**
 * Shows a message, or keeps it as it stands: what is said again is not read out again.
 * @param {Source} source
 * @param {() => Message} say makes the message in the language of the moment
 */
export function show(source, say) {
  const message = say();
  const shown = JSON.stringify(message);
  if (standing.get(source)?.shown === shown) return;
  const node = drawn(source, message);
  const before = document.querySelector(`#messages [data-source="${source}"]`);
  if (before) before.replaceWith(node);
  else byId("messages").append(node);
  standing.set(source, { say, shown });
}

/** @param {...Source} sources */
export function hide(...sources) {
  for (const source of sources) {
    if (standing.delete(source)) document.querySelector(`#messages [data-source="${source}"]`)?.remove();
  }
}

/** Says something to a screen reader only. @param {string} text */
export function whisper(text) {
  byId("status").textContent = text;
}

/** @param {Source} source @param {import("./api.js").Problem} problem */
export const showProblem = (source, problem) =>
  show(source, () => ({ kind: "attention", ...told(problem, languageNow()) }));

export const showSignedOut = () =>
  show("session", () => ({
    kind: "attention", what: t("signedOut"), why: t("signedOutWhy"), advice: t("signedOutAdvice"),
    link: { href: location.pathname + location.search, text: t("signIn") },
  }));

/** @param {Source} source @param {Message} message */
function drawn(source, { kind, what, why, advice, lang, link }) {
  return el("div", { class: "message", role: "alert", "data-kind": kind, "data-source": source, lang },
    icon(kind), el("strong", {}, what), why ? el("p", {}, why) : null, advice ? el("p", {}, advice) : null,
    link ? el("a", { class: "button", href: link.href }, link.text) : null);
}
