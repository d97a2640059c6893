// @ts-check
/** The start of the bedside page: which site, then the work. What waits on the tablet is sent whatever else happens. */
import { Refused, SignedOut, workspaces } from "./api.js";
import { Bedside } from "./bedside.js";
import { byId, el } from "./dom.js";
import { showEntries } from "./entries.js";
import { hide, show, showProblem, showSignedOut, whisper } from "./messages.js";
import { Outbox } from "./outbox.js";
import { RecordPanel } from "./record.js";
import { listen } from "./scan.js";
import { Stop } from "./stop.js";
import { offerLanguages, onLanguage, settle, t } from "./words.js";

/** @typedef {import("./api.js").Workspace} Workspace */

const RETRY = 5_000;
const outbox = new Outbox();

offerLanguages();
settle();
showEntries(outbox);
void outbox.open();
void navigator.storage?.persist?.().catch(() => false);
void start();

async function start() {
  try {
    const sites = (await workspaces()).filter(bedside);
    hide("connection", "session");
    enter(sites, new URLSearchParams(location.search).get("w"));
  } catch (failure) {
    if (failure instanceof SignedOut) showSignedOut();
    else if (failure instanceof Refused) showProblem("connection", failure.problem);
    else showNoStart();
    setTimeout(() => void start(), RETRY);
  }
}

/** A site where the person gives or orders cells. @param {Workspace} place */
const bedside = ({ kind, roles }) => kind === "SITE" && (roles.includes("NURSE") || roles.includes("PHYSICIAN"));

/** @param {Workspace[]} sites @param {string | null} asked */
function enter(sites, asked) {
  const site = asked === null && sites.length === 1 ? sites[0] : sites.find(({ slug }) => slug === asked);
  if (site) {
    byId("sites").hidden = sites.length < 2;
    return work(site);
  }
  const draw = () => (sites.length === 0 ? nowhere() : choose(sites, asked));
  byId("choice").hidden = false;
  onLanguage(draw);
  draw();
}

/** @param {Workspace} site */
function work(site) {
  settle(site.language);
  history.replaceState(null, "", `?w=${encodeURIComponent(site.slug)}`);
  byId("workspace").textContent = site.name;
  byId("person").textContent = site.person;
  byId("desk").setAttribute("href", `/w/${encodeURIComponent(site.slug)}`);
  /** @type {Bedside} */
  let bed;
  const stop = new Stop((stopped, reason) => {
    void outbox.add(nearMiss(stopped, reason, site.slug)).catch(() => undefined); // the stop itself is kept beside
    bed.clear();
    whisper(t("stopLeft"));
    ready();
  });
  const panel = new RecordPanel(site.slug, outbox, () => {
    bed.clear();
    ready();
  });
  bed = new Bedside(site.slug, { outbox, stop, panel });
  const ready = listen((raw) => bed.take(raw), () => stop.shown);
  byId("clear").addEventListener("click", () => {
    bed.clear();
    whisper(t("cleared"));
    ready();
  });
  byId("scanbar").hidden = false;
  byId("bedside").hidden = false;
  bed.draw();
  ready();
  void stop.restore();
}

/**
 * A stop that was left goes to the record: a near miss is no private matter of this tablet.
 * @param {import("./stop.js").Stopped} stopped
 * @param {string} reason
 * @param {string} workspace
 * @returns {import("./outbox.js").Kept}
 */
function nearMiss({ key, at, bag, patient, forbids }, reason, workspace) {
  const refusal = forbids?.type.replace("/problems/", "") ?? "wristband-unknown";
  return {
    key, workspace, kind: "bedside-stop", claimedAt: at, outcome: "waiting",
    content: { unit: bag?.unit ?? "", refusal, reason },
    shown: { patient: patient ?? "?", unit: "", bag: bag?.name ?? "–", product: "", volume: "", second: "" },
  };
}

/** @param {Workspace[]} sites @param {string | null} asked */
function choose(sites, asked) {
  byId("choice-title").textContent = t("choiceTitle");
  byId("choice-why").textContent = asked === null ? "" : t("choiceUnknown", asked);
  byId("sites-list").replaceChildren(...sites.map(({ slug, name, country, state }) =>
    el("li", {}, el("a", { href: `?w=${encodeURIComponent(slug)}`, "data-site": slug }, name,
      el("small", {}, state === "SUSPENDED" ? `${country} · ${t("suspended")}` : country)))));
}

function nowhere() {
  byId("choice-title").textContent = t("noneTitle");
  byId("choice-why").textContent = t("noneWhy");
  byId("sites-list").replaceChildren(el("li", {}, el("a", { href: "/", class: "button" }, t("toDesk"))));
}

const showNoStart = () =>
  show("connection", () => ({
    kind: "waiting", what: t("offline"), why: t("offlineStart"), advice: t("offlineStartAdvice") }));
