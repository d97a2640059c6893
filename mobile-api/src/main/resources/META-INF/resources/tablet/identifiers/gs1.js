// @ts-check
/** GS1: element strings, what people type from beside the symbol, and Digital Links. */
import { agreed, gs1 as gs1Date, told } from "./calendars.js";
import { form, longest, reach, verdict } from "./component.js";
import { lines } from "./lists.js";
import { facts, refuse } from "./refusal.js";

/**
 * @typedef {{ code: string, fixed: boolean, attribute: boolean, form: import("./component.js").Component[],
 *   needs: string[][], excludes: string[], key: string[][] | null, label: string }} ApplicationIdentifier
 * @typedef {Record<string, string>} Elements
 */

export const GS = "\u001d";
const SEPARATOR_AS_TEXT = ["<GS>", "[GS]", "{GS}", "<FNC1>", "{FNC1}", "\\x1D"];
const NAMING = new Set(
  ["00", "01", "253", "255", "401", "402", "414", "415", "417", "8003", "8004", "8006", "8010", "8013", "8017", "8018"]);
/** @type {Record<string, string>} */
const OTHER_KEYS = { 253: "document", 255: "coupon", 401: "consignment", 402: "shipment", 415: "payee", 417: "party",
  8006: "piece", 8010: "component", 8013: "model" };

/** @type {Map<string, ApplicationIdentifier>} */
const ALL = new Map((await lines("gs1.txt")).flatMap(listed).map((one) => [one.code, one]));

/** @param {string} text @param {string} between */
function list(text, between) {
  return text === "" || text === "-" ? [] : text.split(between);
}

/** @param {string} text @param {string} between @param {string} within */
function groups(text, between, within) {
  return list(text, between).map((group) => list(group, within));
}

/** @param {string} line @returns {ApplicationIdentifier[]} */
function listed(line) {
  const [, codes = "", flags = "", parts = "", needs = "", excludes = "", key = "", title = ""] =
    /^(\S+) +(\S+) +(\S+) +(\S+) +(\S+) +(\S+) +(.*)$/.exec(line) ?? [];
  const [first = "", last = first] = codes.split("-");
  const all = [];
  for (let number = Number(first); number <= Number(last); number++) {
    const code = String(number).padStart(first.length, "0");
    all.push({
      code,
      fixed: flags.startsWith("*"),
      attribute: flags.endsWith("?"),
      form: form(parts),
      needs: groups(needs, ",", "+"),
      excludes: list(excludes, ","),
      key: key === "-" ? null : groups(key.replace("key", ""), "|", ","),
      label: `(${code}) ${title}`,
    });
  }
  return all;
}

/** Too little to tell a person's number. @param {string} text */
const start = (text) => text.slice(0, 2).replaceAll(GS, "^");

/** @param {string} code @returns {ApplicationIdentifier} */
const of = (code) => ALL.get(code) ?? refuse("ELEMENT_UNKNOWN", start(code));

/** @param {string} text @param {number} at @returns {ApplicationIdentifier} */
function identifierAt(text, at) {
  for (let length = 2; length <= 4 && at + length <= text.length; length++) {
    const found = ALL.get(text.slice(at, at + length));
    if (found) return found;
  }
  return refuse("ELEMENT_UNKNOWN", start(text.slice(at)));
}

/** @param {ApplicationIdentifier} identifier @param {string} value */
function require(identifier, value) {
  if (value === "" || reach(identifier.form, value, 0, value.length) !== value.length) {
    refuse("VALUE_MALFORMED", identifier.label);
  }
  const wrong = verdict(identifier.form, value);
  if (wrong === "DATE_IMPOSSIBLE") refuse(wrong);
  if (wrong) refuse(wrong, identifier.label);
}

/** @param {string} code @param {string} value */
export const requireElement = (code, value) => require(of(code), value);

/** @param {string} pattern @param {string} code */
const fits = (pattern, code) =>
  pattern.length === code.length && [...pattern].every((c, i) => c === "n" || c === code.charAt(i));

/** @param {ApplicationIdentifier} identifier @param {string[]} codes */
function requireCompanions({ code, needs, excludes, label }, codes) {
  const there = needs.some((group) => group.every((wanted) => codes.some((one) => fits(wanted, one))));
  if (needs.length > 0 && !there) {
    refuse("COMPANION_MISSING", label, needs.map((group) => group.join("+")).join(" / "));
  }
  for (const other of excludes) {
    const found = codes.find((one) => one !== code && fits(other, one));
    if (found) refuse("COMPANION_FORBIDDEN", label, found);
  }
}

/** Those of fixed length first, else in the order given; each checked. @param {Map<string, string>} found */
function label(found) {
  const entries = [...found];
  const sorted = [...entries.filter(([code]) => of(code).fixed), ...entries.filter(([code]) => !of(code).fixed)];
  for (const [code, value] of sorted) {
    require(of(code), value);
    expectNoSeparatorAsText(value);
  }
  for (const [code] of sorted) requireCompanions(of(code), sorted.map(([one]) => one));
  return new Map(sorted);
}

/** @param {Map<string, string>} found @param {ApplicationIdentifier} identifier @param {string} value */
function put(found, identifier, value) {
  const earlier = found.get(identifier.code);
  if (earlier !== undefined && earlier !== value) refuse("PARTS_CONTRADICT", identifier.label);
  found.set(identifier.code, value);
}

/** Also in a link or in what was typed: no symbol could be printed of it. @param {string} text */
export function expectNoSeparatorAsText(text) {
  if (SEPARATOR_AS_TEXT.some((sign) => text.includes(sign))) refuse("SEPARATOR_LOST", "FNC1");
}

/** The content of a symbol, without symbology identifier and leading FNC1. @param {string} text */
export function readElements(text) {
  expectNoSeparatorAsText(text);
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let at = 0; at < text.length;) {
    const identifier = identifierAt(text, at);
    const from = at + identifier.code.length;
    const separator = text.indexOf(GS, from);
    const end = identifier.fixed
      ? Math.min(from + longest(identifier.form), text.length)
      : separator < 0 ? text.length : separator;
    const reached = reach(identifier.form, text, from, end);
    if (reached !== end || end === from) {
      refuse(reached > from && !identifier.fixed ? "SEPARATOR_LOST" : "VALUE_MALFORMED", identifier.label);
    }
    put(found, identifier, text.slice(from, end));
    at = end < text.length && text.charAt(end) === GS ? end + 1 : end;
  }
  return label(found);
}

/** What people type from beside the symbol. @param {string} text */
export function readPrinted(text) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const part = / *\(([0-9]{2,4})\) *([^() ]+) */y;
  let at = 0;
  for (let match; (part.lastIndex = at) < text.length && (match = part.exec(text)); at = part.lastIndex) {
    put(found, of(match[1] ?? ""), match[2] ?? "");
  }
  if (at < text.length) refuse("BRACKETS_UNREADABLE");
  return label(found);
}

/** @param {string} text @returns {string} */
function plain(text) {
  if (!/^(?:[^%]|%[0-9A-Fa-f]{2})*$/.test(text)) refuse("LINK_UNREADABLE");
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
}

/** @param {string[]} segments */
function pairs(segments) {
  const key = of(segments[0] ?? "");
  if (!key.key) refuse("LINK_UNREADABLE");
  /** @type {Map<string, string>} */
  const found = new Map();
  for (let i = 0; i < segments.length; i += 2) {
    const code = segments[i] ?? "";
    if (found.has(code)) refuse("LINK_UNREADABLE");
    found.set(code, plain(segments[i + 1] ?? ""));
  }
  const qualifiers = [...found.keys()].slice(1);
  const ordered = key.key?.some((order) => order.filter((code) => qualifiers.includes(code)).join() === qualifiers.join());
  if (qualifiers.length > 0 && !ordered) refuse("LINK_UNREADABLE");
  return found;
}

/** @param {string[]} segments */
function path(segments) {
  for (let i = 0; i + 1 < segments.length; i++) {
    if ((segments.length - i) % 2 === 0 && /^[0-9]{2,4}$/.test(segments[i] ?? "")) return pairs(segments.slice(i));
  }
  return refuse("LINK_UNREADABLE");
}

/** A GS1 Digital Link. @param {string} link */
export function readLink(link) {
  const match = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^/?#]+(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(link);
  if (!match) return refuse("LINK_UNREADABLE");
  const found = path((match[1] ?? "").slice(1).split("/"));
  for (const pair of match[2] === undefined ? [] : match[2].split(/[&;]/)) {
    const equals = pair.indexOf("=");
    const name = equals < 0 ? pair : pair.slice(0, equals);
    if (!/^[0-9]+$/.test(name)) continue;
    if (equals < 0 || !of(name).attribute) refuse("LINK_UNREADABLE");
    put(found, of(name), plain(pair.slice(equals + 1)));
  }
  return label(found);
}

/** The one thing that a label names. @param {Map<string, string>} elements @param {string} on */
export function named(elements, on) {
  const keys = [...elements.keys()].filter((code) => NAMING.has(code));
  const key = keys[0];
  if (key === undefined) return refuse("NAMES_NOTHING");
  if (keys.length > 1) refuse("NAMES_TWO_THINGS", keys.join(", "));
  const value = elements.get(key);
  switch (key) {
    case "00": return { type: "logistic-unit", facts: facts("sscc", value) };
    case "01": return tradeItem(elements, on);
    case "414": return { type: "location", facts: facts("gln", value, "extension", elements.get("254")) };
    case "8003": return { type: "returnable", facts: facts("number", value) };
    case "8004": return { type: "equipment", facts: facts("number", value) };
    case "8017": return { type: "staff-badge", facts: facts("gsrn", value, "srin", elements.get("8019")) };
    case "8018": return { type: "wristband", facts: facts("gsrn", value, "srin", elements.get("8019")) };
    default: return { type: OTHER_KEYS[key] ?? key, facts: facts("number", value) };
  }
}

/** @param {Map<string, string>} elements @param {string} on */
function tradeItem(elements, on) {
  /** @param {string} code */
  const date = (code) => {
    const digits = elements.get(code);
    return digits === undefined ? null : gs1Date(digits, on);
  };
  const expiry = told(agreed(date("17"), date("7003")));
  const produced = date("11")?.day;
  return {
    type: "trade-item",
    facts: facts("gtin", elements.get("01"), "lot", elements.get("10"), "serial", elements.get("21"),
      "expiry", expiry, "produced", produced),
  };
}
