import { sliceText, type Text } from "../../src/documents/text.ts";
import { plain } from "../../src/french/folded-text.ts";
import type { Product, Quote } from "../../src/quotes/model.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import { isFiller } from "../../src/segur/reading/tokens.ts";
import { inScopeKinds, outOfScopeKinds, outsideWords, segurWords, strungWorks } from "../../src/segur/scope.ts";
import type { ReadLine } from "../lines.ts";

/** Work of the Prestation and a thing outside of it under one price, on a line that does not say that the State pays. */
export function isUnmarkedBundle({ line, meaning }: ReadLine, quote: Pick<Quote, "products">): boolean {
  if (meaning.payer.value === "state" || meaning.payer.value === "other-programme") return false;
  if (meaning.outside !== null) return holdsOwnWork(line.designation, quote.products);
  const sellsSegur =
    meaning.namesPrestation !== null ||
    meaning.soldDsrs.length > 0 ||
    (meaning.inScope.length > 0 && (meaning.aboutSegur !== null || ofReferenced(line.designation)));
  // Catch-up strung to other work is the affair of `technical-debt-line`.
  if (meaning.outOfScope.some(({ kind }) => kind === "catch-up") && meaning.namesPrestation === null) return false;
  // "Nouveau poste, prérequis de la version Ségur": the category tells why the Ségur is named.
  const isExplained =
    meaning.inScope.length === 0 && !meaning.wholePrestation && meaning.outOfScope.some(({ kind }) => LABELS.has(kind));
  if (isExplained) return false;
  const isStrung = meaning.otherWork || HOLDS.test(line.designation.value);
  if (sellsSegur && isStrung && meaning.outOfScope.some(({ kind }) => BUNDLED.has(kind))) return true;
  // "Pose d'Orvance 9.3 et remplacement de l'onduleur" under a heading that says who pays.
  return !meaning.outOfScope.some(({ kind }) => LABELS.has(kind)) && holdsOwnWork(line.designation, quote.products);
}

/** "Réglage de la version référencée et câblage": referenced is what the Prestation brings. */
const ofReferenced = (designation: Text): boolean => stated(readText(designation), "referenced-version") !== undefined;

/**
 * "Formation au RIS et serveur de sauvegarde (hors périmètre)": what is said to stand outside is the thing, and the price
 * holds work of the Prestation as well. "Formation avancée au RIS, hors Ségur, et tablettes" sets the work itself apart.
 */
function holdsOwnWork(designation: Text, products: readonly Product[]): boolean {
  const parts = partsOf(designation);
  const isThing = parts.map((part) => outOfScopeKinds(readText(part)).some(({ kind }) => BUNDLED.has(kind)));
  return parts.some((part, at) => {
    if (!isOwnWork(part, products)) return false;
    const next = parts[at + 1];
    const isSetApart = next !== undefined && at + 2 < parts.length && !isThing[at + 1] && outsideWords(next) !== null;
    return !isSetApart && isThing.includes(true);
  });
}

/** Work of the Prestation, called by the Ségur, by its DSR or by the software of the quote, and nothing else with it. */
function isOwnWork(part: Text, products: readonly Product[]): boolean {
  const reading = readText(part);
  // "Interface du DPI et de la badgeuse": what joins two things is no work on either; "flux MSSanté" is the Prestation's.
  const isFunction = stated(reading, "functions") !== undefined;
  const [work] = inScopeKinds(reading).filter(({ kind }) => kind !== "interfaces" || isFunction);
  if (work === undefined || outOfScopeKinds(reading).length > 0 || outsideWords(part) !== null) return false;
  if (stated(reading, "other-product") !== undefined || ASIDE.test(plain(part.value))) return false;
  if (!isHead(part.value.slice(0, part.value.indexOf(work.evidence.value)))) return false;
  return segurWords(reading) !== null || ofReferenced(part) || products.some((product) => namesProduct(part, product));
}

/** "Orven DPI 9.3", "version 9.3", "Orven 9.3": the software of the quote, or the version of it that is sold. */
function namesProduct({ value }: Text, { name, version }: Product): boolean {
  const [words, called] = [` ${plain(value)} `, plain(name)];
  const isNamed = (own: string): boolean =>
    words
      .split(/[^\p{L}\d.&+-]+/u)
      .join(" ")
      .includes(` ${own} `);
  if (isNamed(called)) return true;
  const [first = ""] = called.split(" ");
  const number = plain(version ?? "").replace(/^v(?:ersion)?\.? ?/, "");
  return number !== "" && ["version ", "v", "v.", `${first} `, `${first} v`].some((lead) => isNamed(lead + number));
}

/** What a designation strings together, what its brackets and "y compris …" hold told apart. */
function partsOf(designation: Text): Text[] {
  const { value } = designation;
  const bounds = [0, ...[...value.matchAll(OPENS_OR_CLOSES)].map(({ index }) => index), value.length];
  return bounds.slice(1).flatMap((end, at) => strungWorks(sliceText(designation, bounds[at] ?? 0, end)));
}

/** Verbs that tell what a line holds. */
const HOLDING = "inclu(?:ant|t|s|se|ses)|compren(?:ant|d)|y compris|dont|int[ée]grant|couvrant";
/** Where a bracket opens or closes, and those verbs. */
const OPENS_OR_CLOSES = new RegExp(String.raw`[()]|(?<!\p{L})(?:${HOLDING})(?!\p{L})`, "giu");

/**
 * Whether the words before a work leave it the thing sold: "deux journées de (formation)", "forfait site : (formation)"; but
 * "câbles pour la (mise en service)", "location de la salle de (formation)" sell something else.
 */
const isHead = (before: string): boolean =>
  plain(before.slice(before.lastIndexOf(":") + 1))
    .split(/[^a-z\d]+/)
    .every((word) => word !== "pour" && (isFiller(word) || /^$|\d|^.$/.test(word) || MEASURE.test(word)));

/** What work is counted by, and nouns of doing it: "activation du (connecteur)". */
const MEASURE =
  /^(?:(?:demi|journee|jour|heure|seance|session|atelier|forfait|travail|deux|trois|quatre|cinq|[a-z]{3,}ation)s?|travaux)$/;

/** Parts of the software that the DSR does not ask for, and what is somebody else's. */
const ASIDE = /\b(?:modules?|options?|optionnel\w*|autres?)\b/;

/** A line that tells what it holds, in a verb or in brackets. */
const HOLDS = new RegExp(String.raw`(?<!\p{L})(?:${HOLDING}|compris(?:es?)?)(?!\p{L})|\([^)]*,[^)]*\)`, "iu");

/** Categories of work that stands beside the Prestation. */
const LABELS = new Set(["prerequisite", "compatibility", "dependency"]);

const BUNDLED = new Set(["infrastructure", "hardware", "mailbox", "database-migration", "change-of-solution"]);
