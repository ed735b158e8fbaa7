import { rule as oneFunding } from "../../../rules/one-funding-per-dsr/rule.ts";
import { type ClientMatch, matchClients } from "../../segur/clients/client-identity.ts";
import { type DsrOverlap, fundedFor, overlapOf } from "../../segur/dsr/funded-dsr.ts";
import { type LexiconAdditions, lexiconWith } from "../../segur/reading/lexicon.ts";
import { readingBy } from "../../segur/reading/reading.ts";
import { type Diagnostic, verdictOf, worseVerdict } from "../diagnostic.ts";
import { diagnosticOf } from "../judge.ts";
import type { AcrossResult, FileResult } from "../result.ts";
import type { Finding, Severity } from "../rule.ts";
import { isSameFinding } from "../same-finding.ts";
import { type AcrossEntry, type AcrossMember, acrossEntryOf, type WholeMember } from "./across-member.ts";
import type { Claim, Funding } from "./claims.ts";
import { clientKeysOf } from "./client-keys.ts";
import { FundingIndex } from "./funding-index.ts";
import { judgePairs, memberKey, type PairResult } from "./pairs.ts";
import { type QuoteRelation, relationOf } from "./quote-identity.ts";

export interface AcrossOptions {
  /** Fundings recorded by earlier runs. */
  readonly ledger?: readonly Funding[];
  /** Wordings of the project, as the quotes were read by. */
  readonly lexicon?: LexiconAdditions;
}

/** A quote to which others add something, and how it then stands. */
export interface JudgedMember {
  /** Index among the entries. */
  readonly index: number;
  loadWhole(): WholeMember;
  readonly result: AcrossResult;
  /** Its own findings that still count; null where no other quote answers any, so that they need not be loaded. */
  readonly remaining: readonly Diagnostic[] | null;
  readonly hasUnchecked: boolean;
}

/**
 * What only several quotes show together: two fundings of one client for one DSR, in the run or against a ledger, and
 * what a quote and its complementary quote say of each other.
 */
export function judgeAcross(files: readonly FileResult[], options: AcrossOptions = {}): AcrossResult[] {
  const entries = files.flatMap((file) => acrossEntryOf(file) ?? []);
  return Array.from(judgeMembers(entries, options), ({ result }) => result);
}

/**
 * The same for a run of any size, in the order of the entries. They are gone through several times; only quotes that
 * share a client with another are loaded, and nothing of them is kept that grows with the number of copies.
 */
export function* judgeMembers(
  entries: Iterable<AcrossEntry>,
  { ledger = [], lexicon }: AcrossOptions = {},
): Generator<JudgedMember> {
  const shared = sharedKeys(entries, ledger);
  if (shared.size === 0) return;
  const near = {
    *[Symbol.iterator]() {
      let index = 0;
      for (const entry of entries) {
        if (entry.keys.some((key) => shared.has(key))) yield { ...entry, index };
        index++;
      }
    },
  };
  const fundings = new FundingIndex();
  // The words of a claim are its own affair: the index keeps what others are compared with.
  for (const entry of near)
    if (!entry.isComplementary)
      for (const { evidence: _evidence, line: _line, ...funding } of entry.load().claims) fundings.add(funding);
  for (const funding of ledger) fundings.add(funding);
  const pairs = judgePairs(near, (work) => readingBy(lexiconWith(lexicon), work));
  for (const { index, load, loadWhole } of near) {
    const member = load();
    const pair: PairResult = pairs.get(memberKey(member)) ?? { findings: [], settled: [] };
    const added = [...secondFundings(member, fundings), ...pair.findings];
    const { settled } = pair;
    if (added.length === 0 && settled.length === 0) continue;
    const { path, part, hasUnchecked } = member;
    const remaining = settled.length === 0 ? null : unsettled(loadWhole(), settled);
    const own = remaining === null ? member.verdict : verdictOf(remaining);
    const verdict = worseVerdict(own, verdictOf(added));
    yield { index, loadWhole, result: { path, part, findings: added, settled, verdict }, remaining, hasUnchecked };
  }
}

const unsettled = ({ findings }: WholeMember, settled: readonly Diagnostic[]): Diagnostic[] =>
  findings.filter((finding) => !settled.some((one) => isSameFinding(one, finding)));

/** Keys that two quotes, or a quote and the ledger, have in common. */
function sharedKeys(entries: Iterable<AcrossEntry>, ledger: readonly Funding[]): ReadonlySet<number> {
  const seen = new Set(ledger.flatMap(({ client }) => clientKeysOf(client)));
  const shared = new Set<number>();
  for (const { keys } of entries)
    for (const key of keys) {
      if (seen.has(key)) shared.add(key);
      seen.add(key);
    }
  return shared;
}

const secondFundings = (member: AcrossMember, index: FundingIndex): Diagnostic[] =>
  member.claims.flatMap((claim) => {
    const finding = findingOf(claim, index.near(claim));
    return finding === null ? [] : [diagnosticOf(oneFunding, finding)];
  });

/** Another funding of the same client and function, and how sure that is. */
interface Rival {
  readonly funding: Funding;
  readonly match: ClientMatch;
  readonly overlap: DsrOverlap;
  readonly relation: QuoteRelation | null;
}

function rivalOf(claim: Claim, funding: Funding): Rival | null {
  const overlap = overlapOf(claim.dsr, funding.dsr);
  const match = overlap === null ? null : matchClients(claim.client, funding.client, fundedFor(claim.dsr.functionKey));
  if (overlap === null || match === null) return null;
  return { funding, match, overlap, relation: relationOf(claim.quote, funding.quote) };
}

/**
 * Fundings that a claim is compared with once one of them is a second funding beyond doubt. Thousands of quotes may name
 * one client: the others could change nothing but their number.
 */
export const MOST_COMPARED = 200;

interface Rivals {
  readonly rivals: readonly Rival[];
  /** Whether none was left out. */
  readonly all: boolean;
}

function rivalsOf(claim: Claim, near: Iterable<Funding>): Rivals {
  const rivals: Rival[] = [];
  let isProven = false;
  for (const funding of near) {
    if (isProven && rivals.length >= MOST_COMPARED) return { rivals, all: false };
    const rival = isItself(claim, funding) ? null : rivalOf(claim, funding);
    if (rival === null) continue;
    rivals.push(rival);
    isProven ||= rival.relation === null && rival.overlap === "same" && rival.match.sure && rival.match.by !== "name";
  }
  return { rivals, all: true };
}

/** The gravest that the others show: a second funding before a doubtful one, that before versions of the same quote. */
function findingOf(claim: Claim, near: Iterable<Funding>): Finding | null {
  const { rivals, all } = rivalsOf(claim, near);
  const others = rivals.filter(({ relation }) => relation === null);
  const sure = others.filter(({ overlap, match }) => overlap !== "wave-untold" && match.sure);
  const likely = others.filter(({ overlap }) => overlap !== "wave-untold");
  const [shown, severity] =
    sure.length > 0 ? [sure, "error"] : likely.length > 0 ? [likely, "warning"] : [others, "info"];
  const [first] = shown;
  if (first !== undefined) return secondFunding(claim, { rivals: shown, all }, severity as Severity);
  const version = rivals.find(({ relation }) => relation !== "copy") ?? rivals[0];
  if (version === undefined) return null;
  const { evidence, line } = claim;
  const number = version.funding.quote.number ?? claim.quote.number ?? "";
  const args = { number, other: version.funding.source, relation: version.relation };
  return { code: "later-version", args, severity: "info", evidence, line };
}

/** A file met again, or recorded in the ledger by an earlier run, is no second funding of itself. */
const isItself = (claim: Claim, funding: Funding | Claim): boolean =>
  "id" in funding
    ? funding.id === claim.id
    : claim.quote.sha256 !== null && claim.quote.sha256 === funding.quote.sha256;

const MOST_SHOWN = 5;

function secondFunding(claim: Claim, { rivals, all }: Rivals, severity: Severity): Finding {
  const { dsr, evidence, line } = claim;
  const sources = [...new Set(rivals.map(({ funding }) => funding.source))].sort();
  // The match that leaves least doubt is the one to tell.
  const by = (rivals.find(({ match }) => match.sure && match.by !== "name") ?? rivals[0])?.match.by ?? "name";
  const overlap = rivals.find((rival) => rival.overlap === "same")?.overlap ?? rivals[0]?.overlap ?? "same";
  return {
    code: overlap === "first-wave" ? "first-wave-funded" : "funded-elsewhere",
    args: {
      dsr: dsr.code ?? dsr.functionKey,
      others: sources.slice(0, MOST_SHOWN),
      more: Math.max(0, sources.length - MOST_SHOWN),
      allCounted: all,
      by,
      sure: severity === "error",
      waveUntold: overlap === "wave-untold",
    },
    severity,
    evidence,
    line,
  };
}
