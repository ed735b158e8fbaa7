import { rule as oneFunding } from "../../rules/one-funding-per-dsr/rule.ts";
import { isSameClient } from "../segur/client-identity.ts";
import { mayBeSameDsr } from "../segur/dsr.ts";
import type { ClientIdentity, DsrMention } from "../segur/meaning.ts";
import { type Diagnostic, verdictOf } from "./diagnostic.ts";
import { diagnosticOf } from "./judge.ts";
import type { AcrossResult, FileResult } from "./result.ts";
import type { Finding } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** A quote that claims a DSR's funding. */
interface Claim {
  readonly file: FileResult;
  readonly subject: Subject;
  readonly dsr: DsrMention;
}

/** What only several quotes of a run show together: two fundings of one client for one DSR. */
export function judgeAcross(files: readonly FileResult[]): AcrossResult[] {
  const claims = files.flatMap(claimsOf);
  const added = new Map<FileResult, Diagnostic[]>();
  for (const claim of claims) {
    const rivals = claims.filter((other) => other.file !== claim.file && isSameFunding(claim, other));
    if (rivals.length === 0) continue;
    const findings = added.get(claim.file) ?? [];
    findings.push(diagnosticOf(oneFunding, findingOf(claim, rivals)));
    added.set(claim.file, findings);
  }
  return [...added].map(([file, findings]) => ({
    path: file.path,
    part: file.part,
    findings,
    verdict: verdictOf([...file.findings, ...findings]),
  }));
}

function claimsOf(file: FileResult): Claim[] {
  const { subject } = file;
  if (subject === null || subject.meaning.kind.value === "complementary") return [];
  const { meaning } = subject;
  const funded = meaning.lines
    .filter(({ segur }) => segur)
    .flatMap(({ dsrs }) => dsrs.map(({ functionKey }) => functionKey));
  return meaning.dsrs.filter(({ functionKey }) => funded.includes(functionKey)).map((dsr) => ({ file, subject, dsr }));
}

const isSameFunding = (a: Claim, b: Claim): boolean =>
  isSameDsr(a.dsr, b.dsr) && isSameClient(a.subject.meaning.client, givenBy(b.subject.meaning.client));

const isSameDsr = (a: DsrMention, b: DsrMention): boolean =>
  a.code !== null && b.code !== null
    ? mayBeSameDsr(a.code, b.code)
    : a.functionKey === b.functionKey && a.wave === b.wave;

const givenBy = ({ finess, siret, rpps, name }: ClientIdentity) => ({
  finess: finess?.value.digits,
  siret: siret?.value.digits,
  rpps: rpps?.value.digits,
  name: name ?? undefined,
});

/** Another number is another funding; the same number is another version, or another copy, of one quote. */
function findingOf({ subject, dsr }: Claim, rivals: readonly Claim[]): Finding {
  const number = subject.quote.number?.value ?? null;
  const others = rivals.filter((rival) => number === null || rival.subject.quote.number?.value !== number);
  const line = subject.quote.lines.find(
    ({ index }) =>
      subject.meaning.lines[index]?.dsrs.some(({ functionKey }) => functionKey === dsr.functionKey) === true,
  );
  const place = { evidence: line?.designation ?? dsr.evidence, line: line?.index ?? null };
  if (others.length === 0) return { code: "later-version", args: { number: number ?? "" }, severity: "info", ...place };
  return {
    code: "funded-elsewhere",
    args: { dsr: dsr.code ?? dsr.functionKey, others: [...new Set(others.map(({ file }) => file.path))].sort() },
    ...place,
  };
}
