// @ts-check
/** Stretches of a value: so many characters of a set, and what must be true of them. */
import { CHECKS } from "./checks.js";

/**
 * @typedef {{ set: RegExp, least: number, most: number, optional: boolean, checks: string[] }} Component
 */

/** @type {Record<string, RegExp>} */
const SETS = {
  N: /[0-9]/,
  X: /[!"%-?A-Z_a-z]/,
  Y: /[#\-/0-9A-Z]/,
  Z: /[-0-9=A-Z_a-z]/,
  A: /[0-9A-Z]/,
  I: /[!-%'-<>-~]/,
};

/** @param {string} part @returns {Component} */
function component(part) {
  const [first = "", ...checks] = part.replace(/[[\]]/g, "").replace("..", "~").split(".");
  const length = first.slice(1);
  const most = Number(length.replace("~", ""));
  const least = length.startsWith("~") ? 1 : most;
  return { set: SETS[first.charAt(0)] ?? /[^]/, least, most, optional: part.startsWith("["), checks };
}

/** The components of a form such as `N13.check+[X..17]`. @param {string} text */
export const form = (text) => text.split("+").map(component);

/** @param {Component[]} parts */
export const longest = (parts) => parts.reduce((sum, part) => sum + part.most, 0);

/**
 * Where the longest legal beginning from `from` on ends; -1 where none is.
 * @param {Component[]} parts @param {string} text @param {number} from @param {number} end
 */
export function reach(parts, text, from, end) {
  let at = from;
  for (const { set, least, most, optional } of parts) {
    if (optional && at === end) return at;
    let run = 0;
    while (at + run < end && run < most && set.test(text.charAt(at + run))) run++;
    if (run < least) return -1;
    at += run;
  }
  return at;
}

/**
 * What the first failed check of a legal value means; null when all pass.
 * @param {Component[]} parts @param {string} value @returns {string | null}
 */
export function verdict(parts, value) {
  let at = 0;
  for (const { most, checks } of parts) {
    const part = value.slice(at, at + most);
    for (const name of checks) {
      const check = CHECKS[name];
      if (part !== "" && check && !check[1](part)) return check[0];
    }
    at = Math.min(at + most, value.length);
  }
  return null;
}
