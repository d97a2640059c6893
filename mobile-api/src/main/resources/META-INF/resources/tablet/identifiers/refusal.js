// @ts-check
/** Why a scan is not taken: the same codes and details as the server's. */
export class ScanRefused extends Error {
  /** @param {string} code @param {...(string | number)} details */
  constructor(code, ...details) {
    super(code);
    this.code = code;
    this.details = details.map(String);
  }
}

/** @param {string} code @param {...(string | number)} details @returns {never} */
export const refuse = (code, ...details) => {
  throw new ScanRefused(code, ...details);
};

/**
 * Names and values in turn; what is missing is not told.
 * @param {...(string | number | { toString(): string } | null | undefined)} namesAndValues
 * @returns {Record<string, string>}
 */
export function facts(...namesAndValues) {
  /** @type {Record<string, string>} */
  const told = {};
  for (let i = 0; i < namesAndValues.length; i += 2) {
    const value = namesAndValues[i + 1];
    if (value !== null && value !== undefined) told[String(namesAndValues[i])] = String(value);
  }
  return told;
}
