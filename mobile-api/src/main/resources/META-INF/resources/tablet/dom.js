// @ts-check
/**
 * Pieces of the page, made node by node: data only ever becomes text, never markup.
 */

const SVG = "http://www.w3.org/2000/svg";

/** The six states' icons and the few others, on a 24 × 24 grid. */
const ICONS = {
  planned: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",
  process: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 10.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3",
  waiting: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.5 2",
  attention: "M12 3.5 22 20.5H2ZM12 10v4.5M12 17.4v.1",
  stopped: "M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2ZM9 9l6 6M15 9l-6 6",
  done: "M4.5 12.5 10 18 20 6.5",
};

/** @typedef {keyof typeof ICONS} Icon */

/**
 * The element of the page with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/** @param {string} id */
export const inputById = (id) => /** @type {HTMLInputElement} */ (byId(id));

/** @param {string} id */
export const buttonById = (id) => /** @type {HTMLButtonElement} */ (byId(id));

/**
 * Makes an element; texts become text nodes, null is left out.
 * @param {string} tag
 * @param {Record<string, string | undefined>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** @param {Icon} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  svg.append(path);
  return svg;
}

/**
 * A state: icon and word; the colour comes from where it stands.
 * @param {Icon} name
 * @param {string} word
 */
export function state(name, word) {
  return el("span", { class: "state" }, icon(name), word);
}
