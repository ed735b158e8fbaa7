import type { Quote } from "../../src/quotes/model.ts";
import { sitesOfLines } from "../../src/segur/clients/named-sites.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import type { ReadLine } from "../lines.ts";

/** Kinds of work that the part of a quote sells beside the rights before it sells the whole Prestation. */
const LEAST_BESIDE_RIGHTS = 2;

/** A part of the quote that sells a whole Prestation over its lines. */
export interface WholePart {
  /** Index of the section. */
  readonly section: number;
  /** Its lines that claim funding, in their order. */
  readonly lines: readonly ReadLine[];
}

/**
 * Parts of a quote that each sell, over their lines, the whole that an earlier one sells for the same DSR: the rights and
 * the same works beside them, under a heading that names the Prestation. Parts for other sites, and headings that tell of
 * a share or a stage of one Prestation, are none. `lines` are those that claim funding.
 */
export function repeatedWholes(quote: Quote, lines: readonly ReadLine[]): WholePart[] {
  const wholes = [...new Set(lines.flatMap(({ line }) => line.section ?? []))].flatMap((section) => {
    const own = lines.filter(({ line }) => line.section === section);
    return isWhole(quote, section, own) ? [{ section, lines: own }] : [];
  });
  return wholes.filter((whole, index) => wholes.slice(0, index).some((earlier) => isTheSame(quote, earlier, whole)));
}

function isWhole({ sections }: Quote, section: number, lines: readonly ReadLine[]): boolean {
  const kinds = kindsOf(lines);
  const heading = readText(sections[section]?.heading ?? { value: "", pieces: [] });
  const isPart = PARTS.some((concept) => stated(heading, concept) !== undefined) || STAGE.test(heading.value);
  return (
    kinds.has("rights") &&
    kinds.size > LEAST_BESIDE_RIGHTS &&
    stated(heading, "prestation") !== undefined &&
    !isPart &&
    dsrOf(lines) !== null
  );
}

const PARTS = ["part-of-prestation", "share-of-price"] as const;
/** "Phase 1", "lot 2", "1re année", "(suite)": a stage of one Prestation. */
const STAGE =
  /(?<!\p{L})(?:phases?|tranches?|[ée]tapes?|lots?|volets?|jalons?|ann[ée]es?|compl[ée]ments?|solde|acomptes?)(?!\p{L})|\(suite\)/iu;

function isTheSame(quote: Quote, one: WholePart, other: WholePart): boolean {
  const [kinds, others] = [kindsOf(one.lines), kindsOf(other.lines)];
  const sites = [one, other].map(({ lines: [first] }) =>
    first === undefined ? null : (sitesOfLines(quote, [first.line])[0] ?? null),
  );
  const isOfOtherSite = sites.every((site) => site !== null) && sites[0] !== sites[1];
  return (
    dsrOf(one.lines) === dsrOf(other.lines) &&
    !isOfOtherSite &&
    kinds.size === others.size &&
    [...kinds].every((kind) => others.has(kind))
  );
}

const kindsOf = (lines: readonly ReadLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ meaning }) => meaning.inScope.map(({ kind }) => kind)));

/** The one DSR of some lines, with its wave; null where they name none, or several. */
function dsrOf(lines: readonly ReadLine[]): string | null {
  const keys = new Set(
    lines.flatMap(({ meaning }) => meaning.dsrs.map(({ functionKey, wave }) => `${functionKey} ${wave ?? ""}`)),
  );
  const [only] = keys;
  return keys.size === 1 && only !== undefined ? only : null;
}
