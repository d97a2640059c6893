// @ts-check
/** ISBT 128: the labels of blood, cells and tissue; and the single European code. */
import { agreed, isLongDay, isbt, longDay, told, two } from "./calendars.js";
import { character37, value37 } from "./checks.js";
import { form, longest, reach, verdict } from "./component.js";
import { lines } from "./lists.js";
import { facts, refuse } from "./refusal.js";

const NUMBER = "DIN";
/** @type {Record<string, string>} */
const OTHERS = {
  "=/": "processed-product", "&:": "registered-donor", "=;": "donor", "='": "member-of-staff", "&#": "patient-number",
  "=$": "consignment", "=)": "container", "=-": "item", "&)": "container-lot", "&-": "item-lot", "&,1": "mpho-lot",
  "&+": "facility",
};

/** @type {Map<string, import("./component.js").Component[]>} */
const FORMS = new Map((await lines("isbt128.txt")).map((line) => {
  const [identifier = "", parts = ""] = line.split(/ +/);
  return [identifier, form(parts)];
}));

/** @param {string} text @param {number} at @returns {string} */
function identifierAt(text, at) {
  if (text.charAt(at) === "=" && /[A-NP-Z1-9]/.test(text.charAt(at + 1))) return NUMBER;
  for (let length = 3; length >= 2; length--) {
    const start = text.slice(at, at + length);
    if (start !== NUMBER && FORMS.has(start)) return start;
  }
  return refuse("STRUCTURE_UNKNOWN", text.slice(at, at + 2));
}

/** @param {string} identifier @param {string} text @param {number} from */
function endOf(identifier, text, from) {
  const parts = FORMS.get(identifier) ?? [];
  let end = reach(parts, text, from, Math.min(from + longest(parts), text.length));
  if (end < 0) refuse("STRUCTURE_MALFORMED", identifier);
  const wrong = verdict(parts, text.slice(from, end));
  if (wrong === "CHECK_DIGIT_WRONG") refuse(wrong, identifier);
  if (wrong === "DATE_IMPOSSIBLE") refuse(wrong);
  if (wrong) refuse("STRUCTURE_MALFORMED", identifier);
  if (identifier === "&#") end += two(text, end - 2);
  if (end > text.length) refuse("STRUCTURE_MALFORMED", identifier);
  return end;
}

/** @param {Map<string, string>} found @param {number} count */
function requireAll(found, count) {
  const first = found.keys().next().value;
  if (first !== "=+") {
    if (count > 2 && first !== "=/") refuse("COUNT_WRONG", 2, count);
    return;
  }
  const announced = two(found.get("=+") ?? "", 0);
  if (announced !== count - 1) refuse("COUNT_WRONG", announced, count - 1);
}

/** @param {string} text */
export function readIsbt(text) {
  /** @type {Map<string, string>} */
  const found = new Map();
  let count = 0;
  for (let at = 0; at < text.length; count++) {
    const identifier = identifierAt(text, at);
    const from = at + (identifier === NUMBER ? 1 : identifier.length);
    at = endOf(identifier, text, from);
    if (count > 0 && identifier === "=+") refuse("STRUCTURE_MALFORMED", "=+");
    const content = text.slice(from, at);
    if (found.has(identifier) && found.get(identifier) !== content) refuse("PARTS_CONTRADICT", identifier);
    found.set(identifier, content);
  }
  requireAll(found, count);
  return found;
}

/** @param {string} din */
function requireNumber(din) {
  if (!/^[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{10}$/.test(din)) refuse("NOT_A_DONATION_NUMBER");
}

/** As read by eye: a 14th character must be the check character. @param {string} typed */
export function typedDonation(typed) {
  const text = typed.replaceAll(" ", "").toUpperCase();
  const din = text.length === 14 ? text.slice(0, 13) : text;
  requireNumber(din);
  if (text.length === 14 && text.charAt(13) !== character37(din)) refuse("CHECK_DIGIT_WRONG", "donation number");
  return { type: "donation", facts: facts("din", din) };
}

/** @param {string | undefined} code @param {RegExp} like @param {string} refusal */
function formed(code, like, refusal) {
  if (code !== undefined && !like.test(code)) refuse(refusal);
  return code;
}

/** The one thing that a message names. @param {Map<string, string>} contents */
export function namedIsbt(contents) {
  const product = formed(contents.get("=<"), /^[A-Z][A-Z0-9]{6}[A-Za-z0-9]$/, "NOT_A_PRODUCT_CODE");
  const chain = formed(contents.get("&/"), /^CH[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{4}[A-Z0-9]{6}$/, "NOT_A_CHAIN_OF_IDENTITY");
  const european = contents.get("&,4");
  const code = european === undefined ? null : readEuropean(european);
  const number = contents.get(NUMBER);
  if (number !== undefined) return donation(contents, number, { product, chain, code });
  if (chain !== undefined) return { type: "chain-of-identity", facts: facts("code", chain) };
  if (code) return code;
  const other = [...contents.keys()].find((identifier) => identifier in OTHERS);
  if (other !== undefined) return { type: OTHERS[other] ?? other, facts: facts("number", contents.get(other)) };
  if (product !== undefined) return { type: "product-code", facts: facts("code", product) };
  return refuse("NAMES_NOTHING");
}

/**
 * @param {Map<string, string>} contents @param {string} content
 * @param {{ product: string | undefined, chain: string | undefined, code: ReturnType<typeof readEuropean> | null }} also
 */
function donation(contents, content, { product, chain, code }) {
  const [din, flags] = [content.slice(0, 13), content.slice(13)];
  requireNumber(din);
  const [day, moment] = [contents.get("=>"), contents.get("&>")];
  const expiry = agreed(day === undefined ? null : isbt(day), moment === undefined ? null : isbt(moment));
  if (/^(?:[6-8][0-9]|9[0-6])$/.test(flags) && Number(flags) - 60 !== value37(din)) {
    refuse("CHECK_DIGIT_WRONG", "donation number");
  }
  if (code?.facts.system === "A") {
    const { donation: number, product: kind = "", expiry: until } = code.facts;
    const agree = number === din && (product === undefined || product.startsWith(kind.slice(2)))
      && (!expiry || until === undefined || expiry.day === until);
    if (!agree) refuse("PARTS_CONTRADICT", "&,4");
  }
  return {
    type: "donation",
    facts: facts("din", din, "flags", flags, "product", product, "division", contents.get("=,"),
      "expiry", told(expiry), "chain", chain),
  };
}

export const EUROPEAN = /^([A-Z]{2})([A-Z0-9]{6})([A-Z0-9]{13})([ABE])([A-Z0-9]{7})([A-Z0-9]{3})([0-9]{8})$/;

/** The 40 characters of a single European code. @param {string} code */
export function readEuropean(code) {
  const match = EUROPEAN.exec(code);
  if (!match) return refuse("NOT_A_SINGLE_EUROPEAN_CODE", code.length);
  const [, country, establishment, number, system, product, split, day = ""] = match;
  if (day !== "00000000" && !isLongDay(day)) refuse("DATE_IMPOSSIBLE");
  return {
    type: "single-european-code",
    facts: facts("code", code, "country", country, "establishment", establishment, "donation", number,
      "system", system, "product", product, "split", split, "expiry", day === "00000000" ? null : longDay(day)),
  };
}

/** What is printed: `SEC`, the two halves, one space between them. @param {string} text */
export function printedEuropean(text) {
  const match = /^SEC:? *([^ ]{21}) ([^ ]{19})$/.exec(text);
  if (!match) return refuse("NOT_A_SINGLE_EUROPEAN_CODE", text.replace(/SEC:? *| /g, "").length);
  return readEuropean(`${match[1]}${match[2]}`);
}
