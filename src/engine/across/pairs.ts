import { comparableClient, matchClients } from "../../segur/clients/client-identity.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { isSameFinding } from "../same-finding.ts";
import type { AcrossEntry, AcrossMember, WholeMember } from "./across-member.ts";
import { clientWordsOf } from "./client-keys.ts";
import { judgePair } from "./judge-pair.ts";
import { isOtherVendor, numberKey } from "./quote-identity.ts";

/** What the other quote of a pair adds to a quote, and which of its findings it answers. */
export interface PairResult {
  readonly findings: readonly Diagnostic[];
  readonly settled: readonly Diagnostic[];
}

/**
 * Judges each SONS quote together with the complementary quote that goes with it: same client, vendor and reference.
 * The results go by `memberKey`; texts are read within `reading`, which is not asked where there is no pair. The entries
 * are gone through several times; only those of clients with a complementary quote are loaded and kept.
 */
export function judgePairs(
  entries: Iterable<AcrossEntry>,
  reading: <T>(work: () => T) => T,
): ReadonlyMap<string, PairResult> {
  const complementary = new Group();
  const keys = new Set<number>();
  for (const entry of entries) {
    if (!entry.isComplementary) continue;
    complementary.add(entry.loadWhole());
    for (const key of entry.keys) keys.add(key);
  }
  const results = new Map<string, PairResult>();
  if (complementary.isEmpty) return results;
  const sons = new Group();
  for (const entry of entries) {
    if (entry.isComplementary || !entry.keys.some((key) => keys.has(key))) continue;
    const member = entry.loadWhole();
    if (complementary.near(member).length > 0) sons.add(member);
  }
  for (const entry of entries) {
    if (!entry.isComplementary) continue;
    const member = entry.loadWhole();
    const partner = partnerOf(member, sons, complementary);
    if (partner === null) continue;
    for (const [judged, result] of reading(() => judgePair(partner, member))) {
      const key = memberKey(judged);
      results.set(key, merged(results.get(key), result));
    }
  }
  return results;
}

export const memberKey = ({ path, part }: Pick<AcrossMember, "path" | "part">): string => JSON.stringify([path, part]);

function merged(known: PairResult | undefined, { findings, settled }: PairResult): PairResult {
  const answered = known?.settled ?? [];
  return {
    findings: [...(known?.findings ?? []), ...findings],
    settled: [...answered, ...settled.filter((one) => !answered.some((other) => isSameFinding(one, other)))],
  };
}

/** Quotes by what their clients are known by. Of many copies of one file two are kept: one alone is told from several. */
class Group {
  readonly #byWord = new Map<string, WholeMember[]>();
  readonly #copies = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#byWord.size === 0;
  }

  add(member: WholeMember): void {
    const likeness = JSON.stringify([member.sha256 ?? member.path, member.part]);
    const count = (this.#copies.get(likeness) ?? 0) + 1;
    this.#copies.set(likeness, count);
    if (count > MOST_COPIES) return;
    for (const word of wordsOf(member)) {
      const known = this.#byWord.get(word);
      if (known === undefined) this.#byWord.set(word, [member]);
      else known.push(member);
    }
  }

  /** Those that share a word with it, each once. */
  near(member: WholeMember): WholeMember[] {
    return [...new Set(wordsOf(member).flatMap((word) => this.#byWord.get(word) ?? []))];
  }
}

const MOST_COPIES = 2;

const wordsOf = ({ subject }: WholeMember): string[] => clientWordsOf(comparableClient(subject.meaning.client));

/** The quote that a complementary one goes with: the one that names it or that it names, else the only one there is. */
function partnerOf(member: WholeMember, sons: Group, complementary: Group): WholeMember | null {
  const candidates = sons.near(member).filter((other) => belongTogether(member, other));
  const named = candidates.filter((other) => names(member, other) || names(other, member));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return null;
  const siblings = complementary.near(only).filter((other) => belongTogether(other, only));
  return siblings.length === 1 ? only : null;
}

const belongTogether = (a: WholeMember, b: WholeMember): boolean =>
  !isOtherVendor(a.identity, b.identity) &&
  matchClients(comparableClient(a.subject.meaning.client), comparableClient(b.subject.meaning.client), "site") !== null;

const names = (a: WholeMember, b: WholeMember): boolean => {
  const key = numberKey(b.identity.number);
  return key !== "" && (a.identity.named.has(key) || a.identity.replaced.has(key));
};
