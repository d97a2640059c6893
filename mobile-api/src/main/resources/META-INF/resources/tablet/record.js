// @ts-check
/** The panel that records the administration: volume, start, second person, one button. */
import { buttonById, byId, icon, inputById } from "./dom.js";
import { hide, show, whisper } from "./messages.js";
import { clock, onLanguage, t, time } from "./words.js";

/**
 * @typedef {{ raw: string, patient: string }} Worn
 * @typedef {{ raw: string, is: import("./api.js").Bag }} Held
 * @typedef {{ key: string, start: Date, wristband: Worn, bag: Held }} Draft
 */

const VOLUME = /^\d{1,4}([.,]\d)?$/;

export class RecordPanel {
  /** @type {Draft | undefined} */
  #draft;
  #busy = false;

  /**
   * @param {string} workspace
   * @param {import("./outbox.js").Outbox} outbox
   * @param {() => void} recorded called when the entry is safe on the tablet
   */
  constructor(workspace, outbox, recorded) {
    this.workspace = workspace;
    this.outbox = outbox;
    this.recorded = recorded;
    buttonById("record").addEventListener("click", () => void this.#record());
    buttonById("start-now").addEventListener("click", () => this.#startNow());
    for (const id of ["volume", "second-person"]) inputById(id).addEventListener("input", () => complain(id, ""));
    onLanguage(() => this.#drawStart());
  }

  /**
   * Opens for a pair that agrees. The same pair keeps its key, its start and what was typed.
   * @param {Worn} wristband
   * @param {Held} bag
   */
  open(wristband, bag) {
    const before = this.#draft;
    inputById("volume").max = String(bag.is.volume);
    if (before?.bag.raw !== bag.raw) {
      inputById("volume").value = "";
      complain("volume", "");
    }
    if (before?.bag.raw !== bag.raw || before.wristband.raw !== wristband.raw) {
      this.#draft = { key: crypto.randomUUID(), start: new Date(), wristband, bag };
    }
    buttonById("record").disabled = this.#busy;
    byId("record-panel").hidden = false;
    this.#drawStart();
  }

  /** Out of sight; what was typed stays for the same bag. */
  close() {
    byId("record-panel").hidden = true;
  }

  /** Forgets the pair and what was typed. */
  clear() {
    this.#draft = undefined;
    for (const id of ["volume", "second-person"]) {
      inputById(id).value = "";
      complain(id, "");
    }
    this.close();
  }

  #startNow() {
    if (this.#draft) this.#draft.start = new Date();
    this.#drawStart();
  }

  #drawStart() {
    if (this.#draft) byId("start").replaceChildren(time(this.#draft.start, clock(this.#draft.start)));
  }

  async #record() {
    const draft = this.#draft;
    if (this.#busy || !draft || byId("record-panel").hidden || !valid()) return;
    this.#busy = true;
    buttonById("record").disabled = true;
    try {
      await this.outbox.add(entry(draft, this.workspace));
      hide("storage");
      this.clear();
      whisper(t("recordedHere"));
      this.recorded();
    } catch {
      show("storage", () => ({
        kind: "attention", what: t("notKept"), why: t("notKeptWhy"), advice: t("notKeptAdvice") }));
      buttonById("record").disabled = false;
    } finally {
      this.#busy = false;
    }
  }
}

/** @param {Draft} draft @param {string} workspace @returns {import("./outbox.js").Kept} */
function entry({ key, start, wristband, bag }, workspace) {
  const volume = inputById("volume").value.trim().replace(",", ".");
  const second = inputById("second-person").value.trim();
  const { unit, name, product } = bag.is;
  return {
    key, workspace, kind: "administration", claimedAt: start.toISOString(), outcome: "waiting",
    content: { wristband: wristband.raw, bag: bag.raw, secondPerson: second, volume },
    shown: { patient: wristband.patient, unit, bag: name, product, volume, second },
  };
}

/** Says what is missing and puts the cursor there. */
function valid() {
  const volume = inputById("volume").value.trim();
  const most = Number(inputById("volume").max);
  const number = Number(volume.replace(",", "."));
  const read = VOLUME.test(volume) && number > 0;
  const good = read && number <= most;
  const second = inputById("second-person").value.trim() !== "";
  complain("volume", good ? "" : read ? t("volumeMore", most) : t("volumeWrong"));
  complain("second-person", second ? "" : t("secondMissing"));
  if (!good) inputById("volume").focus();
  else if (!second) inputById("second-person").focus();
  return good && second;
}

/** @param {string} id @param {string} problem */
function complain(id, problem) {
  if (problem) inputById(id).setAttribute("aria-invalid", "true");
  else inputById(id).removeAttribute("aria-invalid");
  byId(`${id}-problem`).replaceChildren(...(problem ? [icon("attention"), problem] : []));
}
