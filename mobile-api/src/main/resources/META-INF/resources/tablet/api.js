// @ts-check
/**
 * The server as the tablet sees it. The session cookie goes along by itself; nothing here knows a password or token.
 *
 * @typedef {{ type: string, title: string, status: number, detail?: string, advice?: string, incident?: string,
 *   errors?: { pointer: string, detail: string }[] }} Problem
 * @typedef {{ slug: string, name: string, kind: string, country: string, state: string, roles: string[], person: string,
 *   language?: string }} Workspace
 * @typedef {{ unit: string, name: string, product: string, patient: string, expiry: string, state: string,
 *   volume: number, remark: string | null, entirely: boolean }} Bag
 * @typedef {{ wristband: string | null, bag: Bag | null, forbids: Problem | null }} Check
 * @typedef {{ key: string, kind: string, claimedAt: string, content: Record<string, string> }} Entry
 * @typedef {{ outcome: "accepted" | "duplicate" | "refused", key: string, id?: string, problem?: Problem }} Receipt
 */

const PATIENCE = 20_000;

/** Nothing was heard from the server; what was asked may or may not have been done. */
export class Unreachable extends Error {}

/** The session is over. */
export class SignedOut extends Error {}

/** The server said no, and why. */
export class Refused extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** @returns {Promise<Workspace[]>} */
export const workspaces = () => call("/api/workspaces");

/**
 * Asks what the scans are and whether they belong together; records nothing.
 * @param {string} workspace
 * @param {{ wristband: string | null, bag: string | null }} scans
 * @returns {Promise<Check>}
 */
export const check = (workspace, scans) => call(`${at(workspace)}/bedside`, scans);

/**
 * Sends one entry. Undefined: the answer held no receipt for it.
 * @param {string} workspace
 * @param {Entry} entry
 * @returns {Promise<Receipt | undefined>}
 */
export async function send(workspace, entry) {
  const answer = await call(`${at(workspace)}/sync`, { entries: [entry] });
  return answer.receipts?.find((/** @type {Receipt} */ receipt) => receipt.key === entry.key);
}

/** @param {string} workspace */
const at = (workspace) => `/api/w/${encodeURIComponent(workspace)}`;

/**
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function call(path, body) {
  const { response, answer } = await exchange(path, body);
  if (response.ok && answer !== undefined) return answer;
  if (answer?.type && answer?.title) throw new Refused(answer);
  throw new Unreachable(`${response.status} without a problem`);
}

/**
 * @param {string} path
 * @param {unknown} body
 */
async function exchange(path, body) {
  try {
    const response = await fetch(path, request(body));
    if (response.type === "opaqueredirect" || response.status === 401) throw new SignedOut();
    const json = /json/.test(response.headers.get("Content-Type") ?? "");
    return { response, answer: json ? await response.json() : undefined };
  } catch (failure) {
    if (failure instanceof SignedOut) throw failure;
    throw new Unreachable("no answer", { cause: failure });
  }
}

/**
 * A redirect is not followed: it leads to the sign-in page of another origin.
 * @param {unknown} body
 * @returns {RequestInit}
 */
function request(body) {
  const headers = { Accept: "application/json, application/problem+json" };
  /** @type {RequestInit} */
  const asked = { headers, redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) };
  if (body === undefined) return asked;
  const json = { ...headers, "Content-Type": "application/json" };
  return { ...asked, method: "POST", body: JSON.stringify(body), headers: json };
}
