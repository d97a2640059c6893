// @ts-check
/** Language, times and numbers as the reader has them. */
import { byId, el } from "./dom.js";
import { de, en, es } from "./texts.js";

/** @typedef {import("./texts.js").Key} Key */

const KNOWN = { en, es, de };
const LOCALE = { en: "en-GB", es: "es-ES", de: "de-DE" };
const CHOICE = "officina-language";

/** @typedef {keyof typeof KNOWN} Language */

/** @type {Language} */
let language = "en";
/** @type {(() => void)[]} */
const readers = [];

export const languageNow = () => language;

/**
 * One of the page's texts.
 * @param {Key} key
 * @param {...(string | number)} values
 */
export const t = (key, ...values) =>
  KNOWN[language][key].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ""));

/** Calls `redraw` whenever the language changes. @param {() => void} redraw */
export const onLanguage = (redraw) => void readers.push(redraw);

/**
 * What the reader chose on this tablet, else the workspace's, else the browser's, else the page's.
 * @param {string} [workspaces]
 */
export function settle(workspaces) {
  const asked = [chosen(), workspaces, ...navigator.languages, document.documentElement.lang];
  speak(asked.map((tag) => tag?.slice(0, 2).toLowerCase()).find(known) ?? "en");
}

/** Lets the reader choose the language. */
export function offerLanguages() {
  const select = /** @type {HTMLSelectElement} */ (byId("language"));
  select.addEventListener("change", () => {
    if (!known(select.value)) return;
    remember(select.value);
    speak(select.value);
  });
}

/** @param {Language} next */
function speak(next) {
  language = next;
  document.documentElement.lang = next;
  document.title = t("title");
  /** @type {HTMLSelectElement} */ (byId("language")).value = next;
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = t(key(node, "data-text"));
  for (const node of document.querySelectorAll("[data-placeholder]")) {
    node.setAttribute("placeholder", t(key(node, "data-placeholder")));
  }
  readers.forEach((redraw) => redraw());
}

/** @param {Element} node @param {string} attribute */
const key = (node, attribute) => /** @type {Key} */ (node.getAttribute(attribute));

/** @param {string | null | undefined} tag @returns {tag is Language} */
const known = (tag) => tag !== null && tag !== undefined && Object.hasOwn(KNOWN, tag);

function chosen() {
  try {
    return localStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** @param {string} choice */
function remember(choice) {
  try {
    localStorage.setItem(CHOICE, choice);
  } catch {
    // this tablet keeps no choices; the page still speaks the language now
  }
}

/** @param {Date} at @param {Intl.DateTimeFormatOptions} form */
const format = (at, form) => new Intl.DateTimeFormat(LOCALE[language], { hourCycle: "h23", ...form }).format(at);

/** `11:02` @param {Date} at */
export const clock = (at) => format(at, { hour: "2-digit", minute: "2-digit" });

/** `11:02:41` @param {Date} at */
export const clockSeconds = (at) => format(at, { hour: "2-digit", minute: "2-digit", second: "2-digit" });

/** `22 Nov 2026, 14:00` @param {Date} at */
export const dayAndClock = (at) =>
  `${format(at, { day: "numeric", month: "short", year: "numeric" })}, ${clock(at)}`;

/** A time as an element; its zone is on hover. @param {Date} at @param {string} shown */
export const time = (at, shown) =>
  el("time", { datetime: at.toISOString(), title: format(at, { dateStyle: "long", timeStyle: "full" }) }, shown);

/** `2 d 4 h`, `3 h 20 min`, `12 min` @param {number} milliseconds */
export function duration(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes >= 1440) return t("days", Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60));
  if (minutes >= 60) return t("hours", Math.floor(minutes / 60), minutes % 60);
  return t("minutes", minutes);
}
