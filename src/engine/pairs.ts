import { comparableClient, matchClients } from "../segur/client-identity.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { judgePair } from "./judge-pair.ts";
import { identityOfQuote, isOtherVendor, numberKey, type QuoteIdentity } from "./quote-identity.ts";
import type { FileResult } from "./result.ts";
import type { Subject } from "./subject.ts";

/** What the other quote of a pair adds to a quote, and which of its findings it answers. */
export interface PairResult {
  readonly findings: readonly Diagnostic[];
  readonly settled: readonly Diagnostic[];
}

/** A quote that was judged, with what tells it apart. */
export interface PairMember {
  readonly file: FileResult;
  readonly subject: Subject;
  readonly identity: QuoteIdentity;
}

/** Judges each SONS quote together with the complementary quote that goes with it: same client, vendor and reference. */
export function judgePairs(files: readonly FileResult[]): ReadonlyMap<FileResult, PairResult> {
  const members = files.flatMap((file): PairMember[] =>
    file.subject === null
      ? []
      : [{ file, subject: file.subject, identity: identityOfQuote(file.subject.quote, file.sha256) }],
  );
  const complementary = members.filter(isComplementary);
  const results = new Map<FileResult, PairResult>();
  if (complementary.length === 0) return results;
  const sons = byClient(members.filter((member) => !isComplementary(member)));
  for (const member of complementary) {
    const partner = partnerOf(member, sons, complementary);
    if (partner === null) continue;
    for (const [file, result] of judgePair(partner, member)) results.set(file, merged(results.get(file), result));
  }
  return results;
}

const isComplementary = ({ subject }: PairMember): boolean => subject.meaning.kind.value === "complementary";

const merged = (known: PairResult | undefined, { findings, settled }: PairResult): PairResult => ({
  findings: [...(known?.findings ?? []), ...findings],
  settled: [...(known?.settled ?? []), ...settled],
});

const CLIENT_KEYS = ["finess", "siret", "rpps", "finessLegal", "siren", "name"] as const;

function clientKeys({ subject }: PairMember): string[] {
  const client = comparableClient(subject.meaning.client);
  return CLIENT_KEYS.flatMap((key) => (client[key] === "" ? [] : [`${key} ${client[key]}`]));
}

function byClient(members: readonly PairMember[]): ReadonlyMap<string, readonly PairMember[]> {
  const groups = new Map<string, PairMember[]>();
  for (const member of members)
    for (const key of clientKeys(member)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
  return groups;
}

/** The quote that a complementary one goes with: the one that names it or that it names, else the only one there is. */
function partnerOf(
  member: PairMember,
  sons: ReadonlyMap<string, readonly PairMember[]>,
  complementary: readonly PairMember[],
): PairMember | null {
  const near = new Set(clientKeys(member).flatMap((key) => sons.get(key) ?? []));
  const candidates = [...near].filter((other) => belongTogether(member, other));
  const named = candidates.filter((other) => names(member, other) || names(other, member));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  const [only, ...others] = candidates;
  if (only === undefined || others.length > 0) return null;
  const siblings = complementary.filter((other) => belongTogether(other, only));
  return siblings.length === 1 ? only : null;
}

const belongTogether = (a: PairMember, b: PairMember): boolean =>
  !isOtherVendor(a.identity, b.identity) &&
  matchClients(comparableClient(a.subject.meaning.client), comparableClient(b.subject.meaning.client), "site") !== null;

const names = (a: PairMember, b: PairMember): boolean => {
  const key = numberKey(b.identity.number);
  return key !== "" && (a.identity.named.has(key) || a.identity.replaced.has(key));
};
