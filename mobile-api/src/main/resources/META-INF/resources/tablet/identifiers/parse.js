// @ts-check
/**
 * What a scan turned out to be: the tablet's reading of it, the same as the server's text by text, so that a damaged
 * label is told at once and without network. What the thing is in this hospital, and whether it may be given, is
 * said by the server alone.
 */
import { GS, named, readElements, readLink, readPrinted } from "./gs1.js";
import { MESSAGE, readHibc, readMessage, requireGtin } from "./hibc.js";
import { EUROPEAN, namedIsbt, printedEuropean, readEuropean, readIsbt, typedDonation } from "./isbt128.js";
import { facts, refuse } from "./refusal.js";

/**
 * @typedef {{ meaning: string, pattern: string, issuer: string }} OwnCode a form of the hospital's own codes
 * @typedef {{ type: string, facts: Record<string, string> }} Identifier
 * @typedef {Identifier & { symbology: string | null, parts: Record<string, string> }} Scan
 */

const LONGEST = 512;
const GS1 = new Set(["]d2", "]C1", "]Q3", "]e0", "]J1"]);
const RETAIL = new Set(["]E0", "]E4"]);
const BARE_ELEMENTS = /^(?:01[0-9]{14}|00[0-9]{18}|801[78][0-9]{18})/;

/**
 * Reads what was scanned on a day, by which two-digit years are understood.
 * @param {string} raw @param {string} on ISO 8601 @param {OwnCode[]} own
 * @returns {Scan}
 */
export function parse(raw, on = new Date().toISOString().slice(0, 10), own = []) {
  if (raw.length > LONGEST) refuse("TOO_LONG", LONGEST);
  const text = raw.replace(/[\r\n]+$/, "");
  const symbology = /^\][A-Za-z][0-9A-Za-z]/.exec(text)?.[0] ?? null;
  const content = symbology === null ? text : text.slice(3);
  requirePrintable(text, content.startsWith(MESSAGE));
  const read = symbology === null ? untold(content, on, own) : told(symbology, content, on, own);
  return { ...read.identifier, symbology, parts: Object.fromEntries(read.parts ?? []) };
}

/**
 * @typedef {{ identifier: Identifier, parts?: Map<string, string> }} Reading
 */

/** @param {string} symbology @param {string} text @param {string} on @param {OwnCode[]} own @returns {Reading} */
function told(symbology, text, on, own) {
  if (GS1.has(symbology)) return elements(text, on);
  if (RETAIL.has(symbology)) return retail(text);
  return plain(text, on, own);
}

/** @param {string} text @returns {Reading} */
function retail(text) {
  if (text.length < 8) refuse("NOT_A_GTIN");
  const gtin = text.padStart(14, "0");
  requireGtin(gtin);
  return { identifier: { type: "trade-item", facts: facts("gtin", gtin) } };
}

/** @param {string} text @param {string} on @param {OwnCode[]} own @returns {Reading} */
function untold(text, on, own) {
  if (/^ *\([0-9].*$/.test(text)) return of(readPrinted(text), on);
  if (/^[A-Z0-9]{5} [0-9]{2} [0-9]{6} [A-Z0-9*]$/.test(text)) return { identifier: typedDonation(text) };
  const separated = text.includes(GS) && !text.startsWith(MESSAGE);
  if (separated || BARE_ELEMENTS.test(text)) return elements(text, on);
  return plain(text, on, own);
}

/** @param {string} text @param {string} on @returns {Reading} */
const elements = (text, on) => of(readElements(text.startsWith(GS) ? text.slice(1) : text), on);

/** @param {Map<string, string>} parts @param {string} on @returns {Reading} */
const of = (parts, on) => ({ identifier: named(parts, on), parts });

/** @param {string} text @param {string} on @param {OwnCode[]} own @returns {Reading} */
function plain(text, on, own) {
  if (text.startsWith(MESSAGE)) return { identifier: readMessage(text, on) };
  if (text.includes(GS)) refuse("NOT_RECOGNISED");
  if (/^[=&]/.test(text)) {
    const parts = readIsbt(text);
    return { identifier: namedIsbt(parts), parts };
  }
  if (text.startsWith("+")) return { identifier: readHibc(text, on) };
  if (/^[Hh][Tt][Tt][Pp][Ss]?:/.test(text)) return of(readLink(text), on);
  if (/^SEC[: ]/.test(text)) return { identifier: printedEuropean(text) };
  if (EUROPEAN.test(text)) return { identifier: readEuropean(text) };
  return { identifier: ofTheHospital(text, own) };
}

/** @param {string} text @param {OwnCode[]} own @returns {Identifier} */
function ofTheHospital(text, own) {
  const known = own.find(({ pattern }) => new RegExp(`^(?:${pattern.replaceAll(".", "\\.")})$`).test(text));
  if (known) {
    return { type: "local-code", facts: facts("code", text, "meaning", known.meaning, "issuer", known.issuer) };
  }
  if (/^[A-Z0-9-]{1,20}$/.test(text)) return { type: "local-code", facts: facts("code", text) };
  return refuse("NOT_RECOGNISED");
}

/** Beside letters, digits and signs only the separator, and what ends a message. @param {string} text @param {boolean} message */
function requirePrintable(text, message) {
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    const control = c === GS || (message && (c === "\u001e" || c === "\u0004"));
    if ((c < " " || c > "~") && !control) refuse("ILLEGAL_CHARACTER", i + 1);
  }
}
