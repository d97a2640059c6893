// @ts-check
/**
 * The bedside check: every scan is checked by the server, in the order they came, each together with what was checked
 * before. Only a checked pair that nothing forbids opens the panel; a scan that was refused empties its tile.
 */
import { check, Refused, SignedOut } from "./api.js";
import { byId, icon } from "./dom.js";
import { hide, show, showProblem, showSignedOut, whisper } from "./messages.js";
import { kindOf } from "./scan.js";
import { drawTiles } from "./tiles.js";
import { onLanguage, t } from "./words.js";

/**
 * @typedef {{ kind: "wristband" | "bag", raw: string, at: Date }} Scanned
 * @typedef {{ raw: string, at: Date, patient: string }} Wristband
 * @typedef {{ raw: string, at: Date, is: import("./api.js").Bag }} HeldBag
 */

const RETRY = 5_000;

export class Bedside {
  /** @type {Wristband | undefined} */
  #wristband;
  /** @type {HeldBag | undefined} */
  #bag;
  /** @type {Scanned[]} scans that wait for the server, oldest first */
  #unchecked = [];
  #agree = false;
  #checking = false;

  /**
   * @param {string} workspace
   * @param {{ outbox: import("./outbox.js").Outbox, stop: import("./stop.js").Stop,
   *   panel: import("./record.js").RecordPanel }} parts
   */
  constructor(workspace, { outbox, stop, panel }) {
    this.workspace = workspace;
    this.outbox = outbox;
    this.stop = stop;
    this.panel = panel;
    outbox.watch(() => this.draw());
    onLanguage(() => this.draw());
    setInterval(() => void this.#work(), RETRY);
    setInterval(() => this.draw(), 30_000); // the time left
    window.addEventListener("online", () => void this.#work());
  }

  /**
   * Every scan is checked, also one that another follows at once: a wrong bag stops, however slow the server is.
   * @param {string} raw
   */
  take(raw) {
    if (this.#unchecked.at(-1)?.raw !== raw) this.#unchecked.push({ kind: kindOf(raw), raw, at: new Date() });
    this.#agree = false;
    hide("scan");
    this.draw();
    void this.#work();
  }

  /** Empties the tiles. */
  clear() {
    this.#wristband = undefined;
    this.#bag = undefined;
    this.#unchecked = [];
    this.#agree = false;
    this.panel.clear();
    hide("scan", "connection");
    this.draw();
  }

  async #work() {
    if (this.#checking) return;
    this.#checking = true;
    try {
      for (let scan; (scan = this.#unchecked[0]);) {
        this.draw();
        await this.#check(scan);
        this.#unchecked = this.#unchecked.filter((other) => other !== scan);
      }
      hide("connection");
    } catch (failure) {
      if (failure instanceof SignedOut) showSignedOut();
      else showOffline();
    } finally {
      this.#checking = false;
      this.draw();
    }
  }

  /** @param {Scanned} scan */
  async #check(scan) {
    const raws = { wristband: this.#wristband?.raw ?? null, bag: this.#bag?.raw ?? null, [scan.kind]: scan.raw };
    try {
      const found = await check(this.workspace, raws);
      hide("connection", "session");
      if (this.#unchecked.includes(scan)) this.#found(scan, found);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      hide("connection", "session");
      if (this.#unchecked.includes(scan)) this.#refused(scan, failure.problem);
    }
  }

  /** @param {Scanned} scan @param {import("./api.js").Check} found */
  #found({ kind, raw, at }, { wristband, bag, forbids }) {
    if (kind === "wristband" && wristband !== null) this.#wristband = { raw, at, patient: wristband };
    if (kind === "bag" && bag !== null) this.#bag = { raw, at, is: bag };
    if (bag !== null && this.#bag) this.#bag.is = bag;
    if (forbids !== null || wristband === "?") return this.#halt(forbids);
    this.#agree = wristband !== null && bag !== null;
    whisper(t("filled", t(kind), (kind === "bag" ? bag?.name : wristband) ?? ""));
  }

  /** @param {import("./api.js").Problem | null} forbids */
  #halt(forbids) {
    const patient = this.#wristband?.patient;
    this.#agree = false;
    this.#unchecked = [];
    this.stop.show({
      patient: patient === "?" ? null : patient ?? null,
      wristbandAt: this.#wristband?.at.toISOString() ?? null,
      bag: this.#bag?.is ?? null,
      bagAt: this.#bag?.at.toISOString() ?? null,
      forbids,
    });
  }

  /** @param {Scanned} scan @param {import("./api.js").Problem} problem */
  #refused({ kind }, problem) {
    if (kind === "wristband") this.#wristband = undefined;
    else this.#bag = undefined;
    this.#agree = false;
    showProblem("scan", problem);
  }

  /** Puts on the screen what is known now. */
  draw() {
    const held = this.#bag !== undefined && this.outbox.holds(this.#bag.is.unit);
    const settled = this.#agree && this.#unchecked.length === 0 && !this.stop.shown;
    drawTiles({ wristband: this.#wristband, bag: this.#bag, unchecked: this.#pending(), agree: settled });
    byId("clear").hidden = !this.#wristband && !this.#bag && this.#unchecked.length === 0;
    if (held) showHeldBag();
    else hide("held");
    this.#lead(settled, held);
    if (settled && !held && this.#wristband && this.#bag) this.panel.open(this.#wristband, this.#bag);
    else this.panel.close();
  }

  /** What to do now. @param {boolean} settled @param {boolean} held */
  #lead(settled, held) {
    const next = byId("next");
    const good = settled && !held;
    next.dataset.state = good ? "done" : "planned";
    next.replaceChildren(...(good ? [icon("done")] : []), this.#nextWords(settled, held));
  }

  /** @param {boolean} settled @param {boolean} held */
  #nextWords(settled, held) {
    if (held) return t("heldBagAdvice");
    if (settled) return t("nextAgree");
    if (this.#unchecked.length > 0) return t(this.#checking ? "nextChecking" : "nextUnchecked");
    return t(this.#wristband ? "nextBag" : "nextWristband");
  }

  #pending() {
    /** @type {import("./tiles.js").View["unchecked"]} */
    const pending = {};
    const phase = this.#checking ? "checking" : "waiting";
    for (const { kind, at } of this.#unchecked) pending[kind] = { at, phase };
    return pending;
  }
}

const showOffline = () =>
  show("connection", () => ({ kind: "waiting", what: t("offline"), why: t("offlineWhy"), advice: t("offlineAdvice") }));

const showHeldBag = () =>
  show("held", () => ({ kind: "waiting", what: t("heldBag"), why: t("heldBagWhy") }));
