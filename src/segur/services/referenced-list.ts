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

/** "10.2", "v10.2" and "10.2.0" are one version; "10.1" is another. */
function isSameVersion(a: string, b: string): boolean {
  const numbers = (version: string) => (version.match(/\d+/g) ?? []).map(Number);
  const [x, y] = [numbers(a), numbers(b)];
  return Array.from({ length: Math.max(x.length, y.length) }).every((_, i) => (x[i] ?? 0) === (y[i] ?? 0));
}

/** The entries of a list that are of a product in its printed version, for any of the codes. */
export const entriesFor = (
  products: readonly Product[],
  codes: readonly string[],
  list: readonly ReferencedSolution[],
): ReferencedSolution[] =>
  list.filter((entry) => products.some((product) => listedSolution(product, codes, [entry]) === "listed"));
