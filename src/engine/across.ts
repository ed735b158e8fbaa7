import { rule as oneFunding } from "../../rules/one-funding-per-dsr/rule.ts";
import { type ClientMatch, matchClients } from "../segur/client-identity.ts";
import { type DsrOverlap, fundedFor, overlapOf } from "../segur/funded-dsr.ts";
import { type LexiconAdditions, lexiconWith } from "../segur/lexicon.ts";
import { readingBy } from "../segur/reading.ts";
import { type Claim, claimsOf, type Funding } from "./claims.ts";
import { type Diagnostic, verdictOf } from "./diagnostic.ts";
import { FundingIndex } from "./funding-index.ts";
import { diagnosticOf } from "./judge.ts";
import { judgePairs, type PairResult } from "./pairs.ts";
import { type QuoteRelation, relationOf } from "./quote-identity.ts";
import type { AcrossResult, FileResult } from "./result.ts";
import type { Finding, Severity } from "./rule.ts";

export interface AcrossOptions {
  /** Fundings recorded by earlier runs. */
  readonly ledger?: readonly Funding[];
  /** Wordings of the project, as the quotes were read by. */
  readonly lexicon?: LexiconAdditions;
}

/**
 * What only several quotes show together: two fundings of one client for one DSR, in the run or against a ledger, and
 * what a quote and its complementary quote say of each other.
 */
export function judgeAcross(
  files: readonly FileResult[],
  { ledger = [], lexicon }: AcrossOptions = {},
): AcrossResult[] {
  const pairs = readingBy(lexiconWith(lexicon), () => judgePairs(files));
  const fundings = secondFundings(files, ledger);
  return files.flatMap((file): AcrossResult[] => {
    const pair: PairResult = pairs.get(file) ?? { findings: [], settled: [] };
    const findings = [...(fundings.get(file) ?? []), ...pair.findings];
    if (findings.length === 0 && pair.settled.length === 0) return [];
    const { settled } = pair;
    const remaining = file.findings.filter((finding) => !settled.includes(finding));
    return [{ path: file.path, part: file.part, findings, settled, verdict: verdictOf([...remaining, ...findings]) }];
  });
}

function secondFundings(
  files: readonly FileResult[],
  ledger: readonly Funding[],
): ReadonlyMap<FileResult, Diagnostic[]> {
  const claims = files.flatMap(claimsOf);
  const index = new FundingIndex([...claims, ...ledger]);
  const added = new Map<FileResult, Diagnostic[]>();
  for (const claim of claims) {
    const finding = findingOf(claim, index.near(claim));
    if (finding === null) continue;
    const findings = added.get(claim.file) ?? [];
    findings.push(diagnosticOf(oneFunding, finding));
    added.set(claim.file, findings);
  }
  return added;
}

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

/** The gravest that the others show: a second funding before a doubtful one, that before versions of the same quote. */
function findingOf(claim: Claim, near: readonly Funding[]): Finding | null {
  const rivals = near.flatMap((funding) => (isItself(claim, funding) ? [] : (rivalOf(claim, funding) ?? [])));
  const others = rivals.filter(({ relation }) => relation === null);
  const sure = others.filter(({ overlap, match }) => overlap !== "wave-untold" && match.sure);
  const likely = others.filter(({ overlap }) => overlap !== "wave-untold");
  const [shown, severity] =
    sure.length > 0 ? [sure, "error"] : likely.length > 0 ? [likely, "warning"] : [others, "info"];
  const [first] = shown;
  if (first !== undefined) return secondFunding(claim, shown, severity as Severity);
  const version = rivals.find(({ relation }) => relation !== "copy") ?? rivals[0];
  if (version === undefined) return null;
  const { evidence, line } = claim;
  const number = version.funding.quote.number ?? claim.quote.number ?? "";
  const args = { number, other: version.funding.source, relation: version.relation };
  return { code: "later-version", args, severity: "info", evidence, line };
}

/** A file met again, or recorded in the ledger by an earlier run, is no second funding of itself. */
const isItself = (claim: Claim, funding: Funding): boolean =>
  funding === claim ||
  (!("file" in funding) && claim.quote.sha256 !== null && claim.quote.sha256 === funding.quote.sha256);

const MOST_SHOWN = 5;

function secondFunding(claim: Claim, rivals: readonly Rival[], severity: Severity): Finding {
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
      by,
      sure: severity === "error",
      waveUntold: overlap === "wave-untold",
    },
    severity,
    evidence,
    line,
  };
}
