// @ts-check
/** Health industry bar codes, and pharmacy product numbers. */
import { agreed, gs1, isLongDay, julian, longDay, told } from "./calendars.js";
import { character43, digits97 } from "./checks.js";
import { expectNoSeparatorAsText, requireElement } from "./gs1.js";
import { facts, refuse } from "./refusal.js";

/**
 * @typedef {{ lot?: string | undefined, serial?: string | undefined,
 *   expiry?: import("./calendars.js").Expiry | null, produced?: string, quantity?: number }} Data
 */

const REST = "([0-9A-Z.-]{0,18})";
const DATED = new RegExp("^\\$\\$(\\+?)(?:8([0-9]{2})|9([0-9]{5}))?"
  + "(?:(?<my>[01][0-9]{3})|2(?<mdy>[0-9]{6})|3(?<ymd>[0-9]{6})|4(?<ymdh>[0-9]{8})"
  + `|5(?<yj>[0-9]{5})|6(?<yjh>[0-9]{7})|7|(?![0-9]))${REST}$`);
const JULIAN = new RegExp(`^([0-9]{5})${REST}$`);

/** @param {string} text */
const blank = (text) => (text === "" ? undefined : text);

/** @param {string} text @param {string} on @returns {Data} */
function first(text, on) {
  const plain = /^\$(\+?)([0-9A-Z.-]{1,18})$/.exec(text);
  if (plain) return plain[1] ? { serial: plain[2] } : { lot: plain[2] };
  const ofYear = JULIAN.exec(text);
  if (ofYear) return { lot: blank(ofYear[2] ?? ""), expiry: julian(ofYear[1] ?? "", on) };
  const match = DATED.exec(text);
  if (!match) return refuse("HIBC_MALFORMED", "secondary data");
  const number = blank(match[10] ?? "");
  const quantity = match[2] ?? match[3];
  return {
    ...(match[1] ? { serial: number } : { lot: number }),
    expiry: expiry(match.groups ?? {}, on),
    ...(quantity === undefined ? {} : { quantity: Number(quantity) }),
  };
}

/** @param {Record<string, string | undefined>} date @param {string} on */
function expiry({ my, mdy, ymd, ymdh, yj, yjh }, on) {
  if (my !== undefined) return gs1(`${my.slice(2)}${my.slice(0, 2)}00`, on);
  if (mdy !== undefined) return gs1(mdy.slice(4) + mdy.slice(0, 4), on);
  if (ymdh !== undefined) return gs1(`${ymdh}00`, on);
  if (ymd !== undefined) return gs1(ymd, on);
  const ofYear = yj ?? yjh;
  return ofYear === undefined ? null : julian(ofYear, on);
}

/** @param {Data} data @param {string} part @returns {Data} */
function also(data, part) {
  if (/^S[0-9A-Z.-]{1,18}$/.test(part)) return { ...data, serial: part.slice(1) };
  if (/^Q[0-9]{1,5}$/.test(part)) return { ...data, quantity: Number(part.slice(1)) };
  if (!/^1[46]D[0-9]{8}$/.test(part)) refuse("HIBC_MALFORMED", "additional data");
  if (!isLongDay(part.slice(3))) refuse("DATE_IMPOSSIBLE");
  const day = longDay(part.slice(3));
  return part.startsWith("14D")
    ? { ...data, expiry: agreed(data.expiry ?? null, { day, time: null }) }
    : { ...data, produced: day };
}

/** @param {string} text @param {string} on @returns {Data} */
function data(text, on) {
  return text.split("/").reduce(
    (/** @type {Data} */ read, part, i) => (i === 0 && !/^(?:14D|16D|S|Q)/.test(part) ? first(part, on) : also(read, part)), {});
}

/** @param {Data} read @param {...(string | undefined)} before */
const all = (read, ...before) =>
  facts(...before, "lot", read.lot, "serial", read.serial, "expiry", told(read.expiry ?? null),
    "produced", read.produced, "quantity", read.quantity);

/** One symbol, from its plus sign to its check character. @param {string} text @param {string} on */
export function readHibc(text, on) {
  if (text.length < 3 || !/^\+[0-9A-Z. $/+%-]+$/.test(text)) refuse("HIBC_MALFORMED", "+");
  if (character43(text.slice(0, -1)) !== text.at(-1)) refuse("CHECK_DIGIT_WRONG", "HIBC");
  const body = text.slice(1, -1);
  if (/^[$0-9]/.test(body)) {
    return { type: "hibc-secondary", facts: all(data(body.slice(0, -1), on), "link", body.slice(-1)) };
  }
  const slash = body.indexOf("/");
  const primary = slash < 0 ? body : body.slice(0, slash);
  const match = /^([A-Z][A-Z0-9]{3})([A-Z0-9]{1,18})([0-9])$/.exec(primary);
  if (!match) return refuse("HIBC_MALFORMED", "primary data");
  const read = slash < 0 ? {} : data(body.slice(slash + 1), on);
  return {
    type: "hibc-item",
    facts: all(read, "labeler", match[1], "product", match[2], "unit", match[3], "check", character43(`+${primary}`)),
  };
}

export const MESSAGE = "[)>\u001e06\u001d";
const MESSAGE_END = "\u001e\u0004";

/** A message of ISO/IEC 15434, format 06. @param {string} text @param {string} on */
export function readMessage(text, on) {
  const end = text.endsWith(MESSAGE_END) ? text.length - MESSAGE_END.length : text.length;
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const part of text.slice(MESSAGE.length, Math.max(end, MESSAGE.length)).split("\u001d")) {
    const [, sign = "", value = ""] = /^(9N|8P|1T|16D|D|S|[0-9]{0,3}[A-Z])(.+)$/.exec(part) ?? [];
    if (sign === "" || !/^[!-Z_a-z]{1,22}$/.test(value)) refuse("MESSAGE_MALFORMED", part.slice(0, 2));
    expectNoSeparatorAsText(value);
    if (found.has(sign) && found.get(sign) !== value) refuse("PARTS_CONTRADICT", sign);
    found.set(sign, value);
  }
  return namedMessage(found, on);
}

/** @param {Map<string, string>} found @param {string} on */
function namedMessage(found, on) {
  const [day, made] = [found.get("D"), found.get("16D")];
  if (day !== undefined && !/^(?:[0-9]{6}|[0-9]{10})$/.test(day)) refuse("MESSAGE_MALFORMED", "D");
  const until = day === undefined ? null : told(gs1(day, on));
  if (made !== undefined && !/^[0-9]{8}$/.test(made)) refuse("MESSAGE_MALFORMED", "16D");
  if (made !== undefined && !isLongDay(made)) refuse("DATE_IMPOSSIBLE");
  const years = made === undefined ? 0 : Number(made.slice(0, 4)) - Number(on.slice(0, 4));
  if (years < -49 || years > 50) refuse("DATE_IMPOSSIBLE"); // two digits of a year can't mean it: a damaged label
  const [ppn, gtin, lot, serial] = [found.get("9N"), found.get("8P"), found.get("1T"), found.get("S")];
  if (ppn !== undefined) {
    if (!/^[0-9]{2}[0-9A-Z]{1,18}[0-9]{2}$/.test(ppn)) refuse("MESSAGE_MALFORMED", "9N");
    if (!ppn.endsWith(digits97(ppn.slice(0, -2)))) refuse("CHECK_DIGIT_WRONG", "PPN");
    return { type: "pharmacy-item", facts: facts("ppn", ppn, "lot", lot, "serial", serial, "expiry", until) };
  }
  if (gtin === undefined) return refuse("NAMES_NOTHING");
  requireGtin(gtin);
  if (lot !== undefined) requireElement("10", lot);
  if (serial !== undefined) requireElement("21", serial);
  const produced = made === undefined ? null : longDay(made);
  return { type: "trade-item", facts: facts("gtin", gtin, "lot", lot, "serial", serial, "expiry", until, "produced", produced) };
}

/** @param {string} digits */
export function requireGtin(digits) {
  if (!/^[0-9]{14}$/.test(digits)) refuse("NOT_A_GTIN");
  try {
    requireElement("01", digits);
  } catch {
    refuse("CHECK_DIGIT_WRONG", "GTIN");
  }
}
