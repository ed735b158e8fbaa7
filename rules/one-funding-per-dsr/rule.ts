import { joinTexts } from "../../src/documents/text.ts";
import { cannotCheck, defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { findIdentifiers } from "../../src/quotes/identifiers.ts";
import { isSameClient } from "../../src/segur/client-identity.ts";
import { mayBeSameDsr } from "../../src/segur/dsr.ts";
import type { LineMeaning } from "../../src/segur/meaning.ts";
import { type ReadLine, segurLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "one-funding-per-dsr",
  severity: "error",
  citation: "Support ANS, « Principes d'obtention du financement SONS »",
  title: { fr: "Un seul financement par DSR", en: "One funding a DSR" },
  messages,
  check(subject) {
    const lines = segurLines(subject);
    if (subject.meaning.kind.value === "complementary" || lines.length === 0) return notApplicable("no-segur-line");
    const findings = [...secondPrestations(lines), ...earlierFunding(subject, lines)];
    if (findings.length > 0 || subject.facts.earlierFunding === undefined) return failOrPass(findings);
    const { finess, siret, rpps, name } = subject.meaning.client;
    return finess === null && siret === null && rpps === null && name === null
      ? cannotCheck({ fact: "client-identity", contextKey: "client" })
      : failOrPass(findings);
  },
});

/** A second whole Prestation for one DSR: components of one Prestation, and other sites, are no second one. */
function secondPrestations(lines: readonly ReadLine[]): Finding<Facts>[] {
  const first = new Map<string, ReadLine>();
  return lines.flatMap((read): Finding<Facts>[] => {
    const { line, meaning } = read;
    const dsr = meaning.dsrs.length === 1 ? meaning.dsrs[0] : undefined;
    if (dsr === undefined || !meaning.wholePrestation || (line.totalCents ?? 0) <= 0) return [];
    const key = `${dsr.functionKey} ${dsr.wave ?? ""} ${siteOf(read)}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, read);
      return [];
    }
    return areComponents(earlier.meaning, meaning) || isSidePartOf(earlier.meaning, meaning)
      ? []
      : [
          {
            code: "twice-in-quote",
            args: { dsr: dsr.code ?? dsr.functionKey },
            evidence: line.designation,
            line: line.index,
          },
        ];
  });
}

/** A site named on the line by its own identifier. */
const siteOf = ({ line }: ReadLine): string =>
  findIdentifiers(line.designation.value)
    .map(({ digits }) => digits)
    .sort()
    .join(" ");

/** Kinds that a line may list before it stops being one part of the work and sells the whole. */
const MOST_KINDS_OF_A_PART = 2;

/** Lines that each sell another part of the work (rights, training…) make up one Prestation. */
function areComponents(a: LineMeaning, b: LineMeaning): boolean {
  const kinds = new Set(a.inScope.map(({ kind }) => kind));
  const isPart = b.inScope.length > 0 && b.inScope.length <= MOST_KINDS_OF_A_PART;
  if (!isPart || (kinds.has("rights") && b.inScope.some(({ kind }) => kind === "rights"))) return false;
  return b.inScope.some(({ kind }) => !kinds.has(kind));
}

/** The parts may come before the whole: one that holds no rights is no Prestation by itself. */
const isSidePartOf = (part: LineMeaning, whole: LineMeaning): boolean =>
  !part.inScope.some(({ kind }) => kind === "rights") && areComponents(whole, part);

function earlierFunding(subject: Subject, lines: readonly ReadLine[]): Finding<Facts>[] {
  const { meaning, facts, quote } = subject;
  return (facts.earlierFunding ?? []).flatMap((earlier): Finding<Facts>[] => {
    if (!isSameClient(meaning.client, earlier.client)) return [];
    const match = lines.find(({ meaning: { dsrs } }) =>
      dsrs.some(({ code }) => code !== null && mayBeSameDsr(code, earlier.dsr)),
    );
    if (match === undefined) return [];
    const number = earlier.quoteNumber ?? null;
    const dsr = match.meaning.dsrs.find(({ code }) => code !== null && mayBeSameDsr(code, earlier.dsr))?.evidence;
    // The DSR may stand in a heading: the finding shows it beside the line.
    const words =
      dsr === undefined || match.line.designation.value.includes(dsr.value)
        ? [match.line.designation]
        : [dsr, match.line.designation];
    const place = { evidence: joinTexts(words, " – "), line: match.line.index };
    if (number !== null && number === quote.number?.value)
      return [{ code: "later-version", args: { number }, severity: "info", ...place }];
    return [{ code: "funded-before", args: { dsr: earlier.dsr, quote: number }, ...place }];
  });
}
