// @ts-check
/** The days and times of labels. */
import { refuse } from "./refusal.js";

/** @param {string} digits @param {number} at */
export const two = (digits, at) => Number(digits.slice(at, at + 2));

/** @param {number} year */
const leap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @param {number} year @param {number} month */
const daysOf = (year, month) => [31, leap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** @param {number} number @param {number} length */
const padded = (number, length) => String(number).padStart(length, "0");

/** YYMMDD; a February 29 counts by the years 2000 to 2099. @param {string} d @param {boolean} endOfMonth */
export function isDay(d, endOfMonth) {
  const [month, day] = [two(d, 2), two(d, 4)];
  if (month < 1 || month > 12 || (day === 0 && !endOfMonth)) return false;
  return day <= daysOf(2000 + two(d, 0), month);
}

/** YYYYMMDD. @param {string} d */
export function isLongDay(d) {
  const [year, month, day] = [Number(d.slice(0, 4)), two(d, 4), two(d, 6)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

/** @param {string} d @returns {string} */
export const longDay = (d) => `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}`;

/** @param {string} d */
const isbtYear = (d) => (Number(d.slice(0, 3)) < 900 ? 2000 : 1000) + Number(d.slice(0, 3));

/** @param {number} year @param {number} day */
const ofYear = (year, day) => day >= 1 && day <= (leap(year) ? 366 : 365);

/** The last three digits of the year, then the day of the year. @param {string} d */
export const isDayOfYear = (d) => ofYear(isbtYear(d), Number(d.slice(3, 6)));

/**
 * Until when a product may be used: a day, and a time of it where the label has one.
 * @typedef {{ day: string, time: string | null }} Expiry
 */

/** ISO 8601, to the minute. @param {Expiry | null} expiry */
export const told = (expiry) => expiry && (expiry.time ? `${expiry.day}T${expiry.time}` : expiry.day);

/** Two digits mean a year near the day of scanning. @param {number} yy @param {string} on */
function yearNear(yy, on) {
  const now = Number(on.slice(0, 4));
  const year = now - (now % 100) + yy;
  if (year - now > 50) return year - 100;
  return year - now < -49 ? year + 100 : year;
}

/** @param {number} year @param {number} month @param {number} day 0 for the last of the month */
function dayIn(year, month, day) {
  if (month < 1 || month > 12 || day > daysOf(year, month)) refuse("DATE_IMPOSSIBLE");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day === 0 ? daysOf(year, month) : day, 2)}`;
}

/** @param {number} year @param {number} day @returns {string} */
function dayOfYear(year, day) {
  if (!ofYear(year, day)) refuse("DATE_IMPOSSIBLE");
  let [month, left] = [1, day];
  for (; left > daysOf(year, month); month++) left -= daysOf(year, month);
  return dayIn(year, month, left);
}

/** @param {string} hhmm @returns {string | null} */
function time(hhmm) {
  if (hhmm === "") return null;
  if (two(hhmm, 0) > 23 || two(hhmm, 2) > 59) refuse("DATE_IMPOSSIBLE");
  return `${hhmm.slice(0, 2)}:${hhmm.slice(2, 4)}`;
}

/** YYMMDD or YYMMDDhhmm. @param {string} digits @param {string} on @returns {Expiry} */
export const gs1 = (digits, on) => ({
  day: dayIn(yearNear(two(digits, 0), on), two(digits, 2), two(digits, 4)),
  time: time(digits.slice(6)),
});

/** cyyjjj or cyyjjjhhmm. @param {string} digits @returns {Expiry} */
export const isbt = (digits) => ({
  day: dayOfYear(isbtYear(digits), Number(digits.slice(3, 6))),
  time: time(digits.slice(6)),
});

/** YYJJJ, and hh behind it where there is an hour. @param {string} digits @param {string} on @returns {Expiry} */
export const julian = (digits, on) => ({
  day: dayOfYear(yearNear(two(digits, 0), on), Number(digits.slice(2, 5))),
  time: time(digits.length > 5 ? `${digits.slice(5)}00` : ""),
});

/** The one that tells more, if both speak of the same day. @param {Expiry | null} day @param {Expiry | null} moment */
export function agreed(day, moment) {
  if (!day || !moment) return day ?? moment;
  if (day.day !== moment.day) refuse("PARTS_CONTRADICT", "expiry");
  return moment;
}
