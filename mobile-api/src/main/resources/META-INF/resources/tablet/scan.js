// @ts-check
/**
 * The scan bar: a scanner types like a keyboard and ends with Enter.
 *
 * A scan lands here wherever the cursor is, and its Enter presses nothing else. The separator GS (ASCII 29) is kept,
 * also when a scanner sends it as Ctrl + ].
 */
import { buttonById, byId, inputById } from "./dom.js";
import { parse } from "./identifiers/parse.js";

const GS = "\u001d";
/**
 * Keys that follow each other within this many milliseconds may be a scanner's: slow ones, and busy tablets, take so
 * long. A fast typist is told apart by the text, which must look like a label.
 */
const SCANNER_GAP = 150;
const SHORTEST = 6;
/** What was a person's number before it was damaged: so that its refusal is told as a wristband's. */
const LIKE_WRISTBAND =
  /^(?:\][A-Za-z][0-9A-Za-z])?\u001d?8018\d{18}|^\][A-Za-z][0-9A-Za-z]\u001d?8018|\u001d8018\d{18}|\(8018\)/;
const CODED = /^(?:\]|[=&]|\s*\(\d|\u001d|0\d{15}|801[78]\d{18})|\u001d/;

/**
 * What names a patient is a wristband; all else is taken for a bag.
 * @param {string} raw
 * @returns {"wristband" | "bag"}
 */
export function kindOf(raw) {
  try {
    const { type, facts } = parse(raw);
    return type === "wristband" || facts.meaning === "PATIENT" ? "wristband" : "bag";
  } catch {
    return LIKE_WRISTBAND.test(raw) ? "wristband" : "bag"; // the server says what is wrong with it
  }
}

/** What was scanned, without the ends that scanners and clipboards add. @param {string} text */
const clean = (text) => text.replace(/^[ \r\n]+|[\r\n\t]+$/g, "");

/** Sees a scanner's run of keys that goes to some other field. */
class Run {
  text = "";
  last = 0;
  /** @type {EventTarget | null} */
  target = null;
  /** @type {{ field: HTMLInputElement, value: string } | null} */
  before = null;

  /** @param {string} character @param {KeyboardEvent} event */
  add(character, event) {
    if (event.timeStamp - this.last > SCANNER_GAP || event.target !== this.target) {
      this.text = "";
      this.target = event.target;
      this.before = editable(event.target) ? { field: event.target, value: event.target.value } : null;
    }
    this.text += character;
    this.last = event.timeStamp;
  }

  /** @param {KeyboardEvent} enter */
  endedBy(enter) {
    const soon = enter.timeStamp - this.last <= SCANNER_GAP && enter.target === this.target;
    return soon && this.text.length >= SHORTEST;
  }

  /** Gives the field back what stood there before the scanner typed into it. */
  undo() {
    if (this.before) {
      this.before.field.value = this.before.value;
      this.before.field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.text = "";
  }
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement} */
const editable = (target) => target instanceof HTMLInputElement;

/** @param {KeyboardEvent} event */
const isSeparator = (event) =>
  event.key === GS || (event.ctrlKey && !event.altKey && (event.key === "]" || event.code === "BracketRight"));

/**
 * Listens to the scanner from now on.
 * @param {(raw: string) => void} take
 * @param {() => boolean} blocked true while no scan is taken (a stop is shown)
 * @returns {() => void} makes the bar ready for the next scan: empty, with the focus
 */
export function listen(take, blocked) {
  const bar = inputById("scan");
  const run = new Run();
  const focus = () => {
    if (!blocked()) bar.focus({ preventScroll: true });
  };
  /** @param {string} text */
  const submit = (text) => {
    bar.value = "";
    const raw = clean(text);
    if (raw && !blocked()) take(raw);
  };
  document.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.target === bar) inBar(event, bar, submit);
    else elsewhere(event, run, { focus, submit, blocked });
  }, true);
  document.addEventListener("paste", (event) => {
    if (event.target !== bar && editable(event.target)) return;
    event.preventDefault();
    submit(event.clipboardData?.getData("text") ?? "");
  });
  keepFocus(focus);
  typing(bar, focus);
  return () => {
    bar.value = ""; // a stop may have come in the middle of a scan
    focus();
  };
}

/** @param {KeyboardEvent} event @param {HTMLInputElement} bar @param {(text: string) => void} submit */
function inBar(event, bar, submit) {
  if (isSeparator(event)) {
    event.preventDefault();
    bar.setRangeText(GS, bar.selectionStart ?? 0, bar.selectionEnd ?? 0, "end");
  } else if (event.key === "Enter") {
    event.preventDefault();
    submit(bar.value);
  } else if (event.key === "F2" || (event.ctrlKey && event.key === "j")) {
    event.preventDefault(); // Ctrl + J is the line feed of scanners that end with two signs
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {Run} run
 * @param {{ focus: () => void, submit: (text: string) => void, blocked: () => boolean }} bar
 */
function elsewhere(event, run, bar) {
  const typed = isSeparator(event) ? GS : event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : "";
  if (event.key === "Enter") return ended(event, run, bar.submit);
  if (event.key === "F2") {
    event.preventDefault();
    bar.focus();
  }
  if (typed === "") return;
  if (typed === GS) event.preventDefault();
  run.add(typed, event);
  if (editable(event.target) || bar.blocked() || typed === " ") return;
  if (typed === "/") event.preventDefault();
  bar.focus(); // the character itself then lands in the bar
}

/** @param {KeyboardEvent} enter @param {Run} run @param {(text: string) => void} submit */
function ended(enter, run, submit) {
  if (run.endedBy(enter)) {
    enter.preventDefault();
    enter.stopPropagation();
    const { text } = run;
    if (!CODED.test(text)) return;
    run.undo();
    submit(text);
  } else if (editable(enter.target)) {
    enter.preventDefault();
  }
}

/** The bar has the focus whenever nothing else needs it. @param {() => void} focus */
function keepFocus(focus) {
  document.addEventListener("click", (event) => {
    const held = event.target instanceof Element && event.target.closest("input, button, a, select, label");
    if (!held) focus();
  });
  window.addEventListener("focus", () => {
    if (document.activeElement === document.body) focus();
  });
}

/** The on-screen keyboard stays away unless asked for. @param {HTMLInputElement} bar @param {() => void} focus */
function typing(bar, focus) {
  const button = buttonById("keyboard");
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const on = bar.inputMode === "none";
    bar.inputMode = on ? "text" : "none";
    button.setAttribute("aria-pressed", String(on));
    bar.blur();
    focus();
  });
  byId("language").addEventListener("change", focus);
}
