import type { Product } from "../../quotes/model.ts";
import { mayBeSameDsr } from "../dsr/dsr.ts";
import { givenDsr } from "../dsr/funded-dsr.ts";
import type { ReferencedSolution } from "../lists/list-source.ts";
import { normalise } from "../reading/tokens.ts";

/**
 * Where a product stands to a list of referenced solutions: on it in this version, absent from it, or `unknown`
 * when the quote prints no version to compare.
 */
export function listedSolution(
  product: Product,
  codes: readonly string[],
  list: readonly ReferencedSolution[],
): "listed" | "absent" | "unknown" {
  const candidates = list.filter(
    (entry) =>
      (codes.length === 0 || codes.some((code) => mayBeSameDsr(code, givenDsr(entry.dsr).code ?? entry.dsr))) &&
      isSameName(product.name, entry.solution),
  );
  if (candidates.length === 0) return "absent";
  if (candidates.some(({ version }) => version === undefined)) return "listed";
  if (product.version === null) return "unknown";
  const printed = product.version;
  return candidates.some(({ version }) => isSameVersion(printed, version ?? "")) ? "listed" : "absent";
}

/** Words by which a vendor tells the products of one family apart. */
const EDITIONS = new Set(
  "express lite light mini junior essentiel essentielle premium starter basic basique home mobile nomade".split(" "),
);

const wordsOf = (name: string): string[] => normalise(name).match(/[a-z0-9]+/g) ?? [];

/** Every word of the shorter name stands in the longer one ("Labéo" in "Labéo SIL"). */
function isSameName(printed: string, listed: string): boolean {
  const [a, b] = [wordsOf(printed), wordsOf(listed)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // "Centrifuga Express" is another product than "Centrifuga".
  if (long.some((word) => EDITIONS.has(word) && !short.includes(word))) return false;
  // Blanks inside a name are no part of it ("PharmaNénuphar", "Pharma Nénuphar").
  return short.length > 0 && (short.every((word) => long.includes(word)) || long.join("").includes(short.join("")));
}

/** Below the version: a pack, a patch or a build of it. */
const BELOW =
  /(?<![a-z])(sp|service pack|hf|hotfix|patch|build|b(?= ?\d)|rc|lts|update|mr|fp|correctif)(?: ?(\d+)|(?![a-z]))/g;
/** Words that only say that a version is one. */
const SAYS_VERSION = /(?<![a-z])(?:v|versions?|vers|ver|r|rel|releases?|rev|edition|millesime|mouture|n)(?![a-z])/g;

interface Version {
  readonly numbers: readonly number[];
  /** Letters that tell versions of one number apart: "7A", "22H2". */
  readonly letters: string;
  readonly below: readonly string[];
}

function versionOf(printed: string): Version {
  const words = normalise(printed)
    .replace(/\+(?=\d)/g, " build ")
    .replace(/[^a-z\d]+/g, " ");
  const below = Array.from(words.matchAll(BELOW), ([, what = "", count = ""]) => `${what}${count}`);
  const rest = words.replace(BELOW, " ").replace(SAYS_VERSION, " ");
  return {
    numbers: (rest.match(/\d+/g) ?? []).map(Number),
    letters: (rest.match(/[a-z]+/g) ?? []).join(" "),
    below,
  };
}

/** "10.2", "v10.2", "10.2.0" and "10.2 SP1" are one version; "10.1" and "10.2b" are others, and so is SP2 of SP1. */
function isSameVersion(a: string, b: string): boolean {
  const [x, y] = [versionOf(a), versionOf(b)];
  const length = Math.max(x.numbers.length, y.numbers.length);
  const sameBelow = x.below.length === 0 || y.below.length === 0 || x.below.join() === y.below.join();
  return (
    sameBelow &&
    x.letters === y.letters &&
    Array.from({ length }).every((_, i) => (x.numbers[i] ?? 0) === (y.numbers[i] ?? 0))
  );
}

/** The entries of a list that are of a product in its printed version, for any of the codes. */
export const entriesFor = (
  products: readonly Product[],
  codes: readonly string[],
  list: readonly ReferencedSolution[],
): ReferencedSolution[] =>
  list.filter((entry) => products.some((product) => listedSolution(product, codes, [entry]) === "listed"));
