// @ts-check
/** Check characters, and what must be true of a part of a label beyond its length and characters. */
import { isDay, isDayOfYear, isLongDay, two } from "./calendars.js";
import { lines } from "./lists.js";

const SET_37 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";
const SET_82 = "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
const SET_32 = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SET_43 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83];

/** @type {Record<string, Set<string>>} */
const CODES = {};
for (const line of await lines("codes.txt")) {
  const [list = "", ...codes] = line.split(" ");
  for (const code of codes) (CODES[list] ??= new Set()).add(code);
}

/** Whether the last digit is the modulo-10 check digit of those before. @param {string} digits */
export function fits10(digits) {
  let sum = 0;
  for (let i = digits.length - 2, weight = 3; i >= 0; i--, weight = 4 - weight) sum += Number(digits[i]) * weight;
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** Modulo 37-2 as a number of 0 to 36. @param {string} body */
export function value37(body) {
  let sum = 0;
  for (const c of body) sum = ((sum + SET_37.indexOf(c)) * 2) % 37;
  return (38 - sum) % 37;
}

/** @param {string} body */
export const character37 = (body) => SET_37.charAt(value37(body));

/** @param {string} body */
export const character43 = (body) => SET_43.charAt([...body].reduce((sum, c) => sum + SET_43.indexOf(c), 0) % 43);

/** Weights 2, 3, 4 and on, modulo 97. @param {string} body */
export const digits97 = (body) =>
  String([...body].reduce((sum, c, i) => sum + c.charCodeAt(0) * (i + 2), 0) % 97).padStart(2, "0");

/** @param {string} number */
function fitsPair(number) {
  const body = number.slice(0, -2);
  if (body === "") return false;
  const sum = [...body].reduce((all, c, i) => all + SET_82.indexOf(c) * (PRIMES[body.length - 1 - i] ?? 0), 0) % 1021;
  return number.endsWith(SET_32.charAt(sum >> 5) + SET_32.charAt(sum & 31));
}

/** @param {string} grid */
const fitsGrid = (grid) =>
  /^[1-9][0-9]{3}/.test(grid) && Number(grid.slice(17)) === value37(grid.slice(0, 17)) && /^[0-9]{2}$/.test(grid.slice(17));

/** @param {string} iban */
function fitsIban(iban) {
  if (!/^[A-Z]{2}[0-9]{2}[0-9A-Z]+$/.test(iban)) return false;
  let rest = 0;
  for (const c of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(c, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** @param {string} list @returns {(v: string) => boolean} */
const listed = (list) => (v) => CODES[list]?.has(v) ?? false;

/** @param {RegExp} form @returns {(v: string) => boolean} */
const like = (form) => (v) => form.test(v);

const WRONG = "VALUE_MALFORMED";
const NO_DATE = "DATE_IMPOSSIBLE";
const CHECK_WRONG = "CHECK_DIGIT_WRONG";

/**
 * By name: what a failed check means, and the check.
 * @type {Record<string, [string, (v: string) => boolean]>}
 */
export const CHECKS = {
  check: [CHECK_WRONG, fits10],
  pair: [CHECK_WRONG, fitsPair],
  grid: [CHECK_WRONG, fitsGrid],
  iban: [CHECK_WRONG, fitsIban],
  day0: [NO_DATE, (v) => isDay(v, true)],
  day: [NO_DATE, (v) => isDay(v, false)],
  day8: [NO_DATE, isLongDay],
  jday: [NO_DATE, isDayOfYear],
  hhmm: [NO_DATE, (v) => two(v, 0) < 24 && two(v, 2) < 60],
  hh: [NO_DATE, (v) => two(v, 0) < 24],
  mm: [NO_DATE, (v) => two(v, 0) < 60],
  ss: [NO_DATE, (v) => two(v, 0) < 60],
  country: [WRONG, listed("country")],
  country2: [WRONG, listed("country2")],
  country999: [WRONG, (v) => v === "999" || listed("country")(v)],
  currency: [WRONG, listed("currency")],
  sex: [WRONG, like(/^[0129]$/)],
  yes: [WRONG, like(/^[01]$/)],
  zero: [WRONG, like(/^0$/)],
  nonzero: [WRONG, like(/[^0]/)],
  nolead: [WRONG, like(/^(?:.|[^0].*)$/)],
  minus: [WRONG, like(/^-$/)],
  nondigit: [WRONG, like(/[^0-9]/)],
  owner: [WRONG, like(/^[0-9]{4}/)],
  base64: [WRONG, like(/^[-0-9A-Z_a-z]$/)],
  percent: [WRONG, like(/^(?:[^%]|%[0-9A-Fa-f]{2})*$/)],
  latitude: [WRONG, (v) => v <= "1800000000"],
  longitude: [WRONG, (v) => v <= "3600000000"],
  winding: [WRONG, like(/^[019]$/)],
  media: [WRONG, like(/^(?:0[1-9]|10|[89][0-9])$/)],
  pieces: [WRONG, (v) => two(v, 0) > 0 && two(v, 2) > 0 && two(v, 0) <= two(v, 2)],
  sequence: [WRONG, (v) => /^[1-9]\/[1-9]$/.test(v) && v.charAt(0) <= v.charAt(2)],
  facility: [WRONG, like(/^[A-NP-Z1-9][A-NP-Z0-9]{2}[0-9]{2}$/)],
};
