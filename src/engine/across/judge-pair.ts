import { rule as leftoverCharge } from "../../../rules/leftover-charge/rule.ts";
import type { Text } from "../../documents/text.ts";
import type { QuoteLine } from "../../quotes/model.ts";
import { BILLING_REASONS } from "../../segur/line-meaning.ts";
import type { LineMeaning } from "../../segur/meaning.ts";
import { mentionsOf, readText } from "../../segur/reading/reading.ts";
import { normalise } from "../../segur/reading/tokens.ts";
import { outOfScopeKinds } from "../../segur/scope.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { diagnosticOf } from "../judge.ts";
import type { WholeMember as PairMember } from "./across-member.ts";
import type { PairResult } from "./pairs.ts";
import { numberKey } from "./quote-identity.ts";

/**
 * What a SONS quote and its complementary quote show together. Each is answered for what the other rightly carries:
 * the payer or the reason of an item that both list, a reason told once, a State share that is the other's. Work that the
 * one has funded and the other bills is charged to the client.
 */
export function judgePair(sons: PairMember, complementary: PairMember): [PairMember, PairResult][] {
  const charged = chargedAgain(sons, complementary);
  return [
    [sons, { findings: [], settled: sons.findings.filter((one) => isAnsweredByBilling(one, sons, complementary)) }],
    [
      complementary,
      {
        findings: charged,
        settled: complementary.findings.filter((one) => isAnsweredByFunded(one, sons, complementary)),
      },
    ],
  ];
}

/** Rules that ask who pays an item, or why the client does. */
const ASKING = new Set(["justified-extras", "funding-distinction"]);

/** The complementary quote bills the same item to the client, and says so of itself: the pair tells payer and reason. */
function isAnsweredByBilling(finding: Diagnostic, sons: PairMember, complementary: PairMember): boolean {
  if (!ASKING.has(finding.ruleId) || finding.code === "bundle") return false;
  const line = finding.line === null ? undefined : sons.subject.quote.lines[finding.line];
  if (line === undefined) return false;
  const { quote, meaning } = complementary.subject;
  return quote.lines.some(
    (other) => isSameItem(line, other) && meaning.lines[other.index]?.payer.value !== "state" && !other.option,
  );
}

function isAnsweredByFunded(finding: Diagnostic, sons: PairMember, complementary: PairMember): boolean {
  if (finding.ruleId === "justified-extras") return reasonGiven(sons, complementary) !== null;
  if (finding.ruleId === "complementary-quote" && finding.code === "claims-funding")
    return isToldOfTheOther(finding.evidence, sons, complementary);
  return false;
}

/** A sentence of the SONS quote that speaks of the complementary one and says what it is for. */
function reasonGiven(sons: PairMember, complementary: PairMember): Text | null {
  const number = numberKey(complementary.identity.number);
  const speaksOfIt = (text: Text): boolean =>
    (number !== "" && numberKey(text.value).includes(number)) ||
    mentionsOf(readText(text), "complementary").some(({ polarity }) => polarity === "stated");
  return (
    sons.subject.quote.statements
      .map(({ text }) => text)
      .find(
        (text) => speaksOfIt(text) && outOfScopeKinds(readText(text)).some(({ kind }) => BILLING_REASONS.has(kind)),
      ) ?? null
  );
}

/** The words stand in a text that names the SONS quote: they tell what that one has funded. */
function isToldOfTheOther(words: Text, sons: PairMember, { subject }: PairMember): boolean {
  const number = numberKey(sons.identity.number);
  if (number === "") return false;
  const around = [
    ...subject.quote.statements.map(({ text }) => text.value),
    ...subject.quote.summaries.map(({ text }) => text.value),
  ];
  return around.some((text) => text.includes(words.value) && numberKey(text).includes(number));
}

/** Items of the complementary quote that the SONS quote has the State pay: the client would pay what is funded. */
function chargedAgain(sons: PairMember, complementary: PairMember): Diagnostic[] {
  const known = new Set(
    complementary.findings.flatMap(({ ruleId, line }) => (ruleId === leftoverCharge.id ? (line ?? []) : [])),
  );
  const funded = sons.subject.quote.lines.filter(({ index, option }) => !option && isFundedWork(sons, index));
  return complementary.subject.quote.lines.flatMap((line): Diagnostic[] => {
    const isBilled = !line.option && (line.totalCents ?? 0) > 0 && !known.has(line.index);
    if (!isBilled || complementary.subject.meaning.lines[line.index]?.payer.value === "state") return [];
    const twin = funded.find((other) => isSameItem(line, other));
    if (twin === undefined) return [];
    const finding = {
      code: "funded-in-other-quote",
      args: { cents: line.totalCents ?? 0, quote: sons.identity.number ?? sons.path },
      evidence: line.designation,
      line: line.index,
    };
    return [diagnosticOf(leftoverCharge, finding)];
  });
}

function isFundedWork({ subject }: PairMember, index: number): boolean {
  const meaning: LineMeaning | undefined = subject.meaning.lines[index];
  return meaning?.segur === true && (meaning.inScope.length > 0 || meaning.namesPrestation !== null);
}

/** Designations of fewer words ("Formation") are told apart by their amount. */
const TELLING_WORDS = 4;

/** The same item listed on two quotes: the same words, and enough of them or the same amount. */
function isSameItem(a: QuoteLine, b: QuoteLine): boolean {
  const [first, second] = [wordsOf(a.designation), wordsOf(b.designation)];
  if (first.length === 0 || first.join(" ") !== second.join(" ")) return false;
  return first.length >= TELLING_WORDS || (a.totalCents !== null && a.totalCents === b.totalCents);
}

const wordsOf = (text: Text): string[] => normalise(text.value).match(/[a-z0-9]+/g) ?? [];
