import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { isAnsweredByNothing } from "../../src/segur/payers/answered-by-nothing.ts";
import { claimsStatePayment } from "../../src/segur/payers/state-claims.ts";
import { mentionsOf, readText } from "../../src/segur/reading/reading.ts";
import { billedLines, type ReadLine, segurLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "complementary-quote",
  severity: "error",
  citation: "Support ANS, « Exemples de devis [2/2] »",
  title: { fr: "Devis complémentaire", en: "Complementary quote" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary")
      return failOrPass(claims(subject), subject.meaning.kind.evidence);
    const complementary = billedLines(subject).filter((read) => isComplementaryWork(subject, read));
    return complementary.length === 0
      ? notApplicable("sons-quote")
      : failOrPass(complementary.filter((read) => isMixed(subject, read)).map(mixed));
  },
});

function claims(subject: Subject): Finding<Facts>[] {
  const { meaning, quote } = subject;
  const summary = meaning.funding.stated.find(({ source }) => source === "summary");
  const [line] = segurLines(subject);
  const { lines, totals } = quote;
  // "L'État prend en charge 12 400 € au titre de la Prestation" speaks of another quote, but for an amount of this one.
  const own = [
    ...[totals.net, totals.gross].flatMap((read) => read?.value ?? []),
    ...lines.flatMap(({ option, totalCents }) => (option || totalCents === null ? [] : [totalCents])),
  ];
  const sentence = quote.statements.find(
    ({ text, smallPrint }, at) =>
      !smallPrint && claimsStatePayment(text, own) && !isAnsweredByNothing(text, quote.statements[at + 1]?.text),
  );
  // A line may owe its payer to a heading or a note: the finding shows those words.
  // "ÉTAT" in a column of payers is explained by the sentence.
  const isCode = line?.meaning.payer.source === "payer-column";
  const evidence =
    summary?.evidence ??
    (isCode ? sentence?.text : undefined) ??
    (line === undefined ? undefined : (line.meaning.payer.evidence ?? line.line.text)) ??
    sentence?.text;
  return evidence === undefined ? [] : [{ code: "claims-funding", args: {}, evidence, line: null }];
}

/** Kinds of the ANS deck's complementary quotes; catch-up is the affair of `technical-debt-line`. */
const COMPLEMENTARY = new Set(["prerequisite", "preparation", "compatibility", "dependency", "database-migration"]);

const isComplementaryWork = (subject: Subject, { line, meaning }: ReadLine): boolean =>
  meaning.payer.value !== "state" &&
  (meaning.outOfScope.some(({ kind }) => COMPLEMENTARY.has(kind)) ||
    isAskedByTheVersion(line, meaning) ||
    makesFit(subject, line.designation.value));

/** "… qui ne saurait plus lire les fichiers de la 7.2": what was there is no longer fit for the version offered. */
const makesFit = ({ quote }: Subject, designation: string): boolean =>
  NO_LONGER_ABLE.test(designation) &&
  quote.products.some(({ version }) => version !== null && designation.includes(version));
const NO_LONGER_ABLE =
  /(?<!\p{L})n(?:e\s|['’])(?:saurai|peu[tv]|pourrai|sai[st](?!\p{L})|savent|permet|support|convien|suffi)\p{L}*\s(?:plus|pas)(?!\p{L})/iu;

/** "Serveur exigé par la version référencée": a prerequisite told by its cause. */
const isAskedByTheVersion = (line: ReadLine["line"], meaning: ReadLine["meaning"]): boolean =>
  meaning.outOfScope.every(({ kind }) => kind !== "catch-up") &&
  mentionsOf(readText(line.designation), "cause").length > 0;

/** In the table of the Ségur lines, without section, column or label of its own. */
function isMixed(subject: Subject, { line, meaning }: ReadLine): boolean {
  const beside = segurLines(subject).some((segur) => segur.line.section === line.section);
  const marked =
    meaning.payer.source === "payer-column" ||
    meaning.payer.source === "funding-columns" ||
    meaning.payer.source === "line" ||
    meaning.payer.source === "section";
  const labelled = meaning.outside !== null || meaning.outOfScope.some(({ kind }) => LABELS.has(kind));
  return beside && !marked && !labelled;
}

/** The category named on the line is a label; a bare description of the work is none. */
const LABELS = new Set(["prerequisite", "compatibility", "dependency"]);

const mixed = ({ line }: ReadLine): Finding<Facts> => ({
  code: "mixed",
  args: {},
  severity: "warning",
  evidence: line.designation,
  line: line.index,
});
