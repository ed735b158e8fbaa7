import type { Text } from "../../src/documents/text.ts";
import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { sumOfLines } from "../../src/quotes/amounts/billed-cents.ts";
import { BILLING_REASONS } from "../../src/segur/line-meaning.ts";
import { grossOf, sumsTo } from "../../src/segur/payers/shares.ts";
import { partToldOf } from "../../src/segur/payers/short-shares.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import { maintenanceYears } from "../../src/segur/regulation/wave-limits.ts";
import { outOfScopeKinds, outsideWords, segurWords } from "../../src/segur/scope.ts";
import { goodsIn, goodsOf } from "../../src/segur/ties/sold-goods.ts";
import { isUnmarkedBundle } from "../funding-distinction/bundle.ts";
import { billedLines, clientLines, countedLines, type ReadLine, segurLines } from "../lines.ts";
import { hasCatchUp } from "../technical-debt-line/catch-up.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "leftover-charge",
  severity: "error",
  citation: "AF §4.3",
  title: { fr: "Reste à charge sur la Prestation Ségur", en: "Leftover charge on the Prestation Ségur" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const onLines = [...billedWork(subject), ...clientShares(subject)];
    const ends = maintenanceEnds(subject);
    const short = shortfall(subject);
    const findings = [
      ...onLines,
      ...statedLeftovers(subject),
      ...short,
      ...ends,
      ...sentences(subject, [...ends, ...short]),
    ];
    const zero = subject.quote.summaries.find(
      (row) => subject.meaning.summaries[row.index]?.share === "leftover" && row.cents === 0,
    );
    return failOrPass(findings, zero?.text ?? null);
  },
});

/** Lines of in-scope work that the client pays. */
const billedWork = (subject: Subject): Finding<Facts>[] =>
  clientLines(subject)
    .filter(isInScopeWork)
    // A bundle that only what is left of the totals gives to the client is the affair of `funding-distinction`.
    .filter((read) => read.meaning.payer.source !== "totals" || !isUnmarkedBundle(read, subject.quote))
    .map(({ line }) => ({
      code: "billed-work",
      args: { cents: line.totalCents ?? 0 },
      evidence: line.designation,
      line: line.index,
    }));

/** Kinds whose bare name ("maintenance annuelle", "formation") means the Prestation's own work unless the line says otherwise. */
const OWN_WORK = new Set(["maintenance", "training", "installation", "interfaces", "documentation", "project"]);

/** "Droits d'accès à la version référencée": what the Prestation brings, called by its referencing. */
const isOfReferencedVersion = ({ designation }: ReadLine["line"]): boolean =>
  stated(readText(designation), "referenced-version") !== undefined;

function isInScopeWork({ line, meaning }: ReadLine): boolean {
  if (meaning.outside !== null) return false;
  if (meaning.reasonBySection !== null && meaning.aboutSegur === null) return false;
  if (meaning.aboutSegur === null && meaning.notes.some(givesCategory)) return false;
  if (meaning.otherProduct && meaning.aboutSegur === null) return false;
  // A note sets the line apart from the Ségur, and its words tell the catch-up of an old version.
  if (meaning.reason !== null && outsideWords(meaning.reason) !== null && hasCatchUp(line.designation)) return false;
  if (meaning.namesPrestation !== null && meaning.outOfScope.length === 0) return true;
  if (isOfReferencedVersion(line) && meaning.outOfScope.length === 0 && meaning.reason === null) return true;
  // Work on the Ségur function itself, told in whatever words and without any reason given.
  if (meaning.inScope.length === 0)
    return meaning.aboutSegur !== null && meaning.outOfScope.length === 0 && meaning.reason === null;
  if (meaning.aboutSegur !== null)
    return !meaning.outOfScope.some(
      ({ kind }) => kind === "prerequisite" || kind === "compatibility" || kind === "dependency" || kind === "catch-up",
    );
  return meaning.outOfScope.length === 0 && meaning.inScope.some(({ kind }) => OWN_WORK.has(kind));
}

/** "Poste 9 : dépendance technique": a note that names the category of what it is called by. */
const givesCategory = (note: Text): boolean =>
  outOfScopeKinds(readText(note)).some(({ kind }) => BILLING_REASONS.has(kind));

/** Ségur lines with a share left in the client's column, or that the State's column pays in part. */
const clientShares = (subject: Subject): Finding<Facts>[] => {
  const lines = segurLines(subject);
  const isTold = tellsPart(subject, lines);
  return lines.flatMap(({ line }): Finding<Facts>[] => {
    const cents = line.clientCents ?? (isTold ? unfunded(line) : 0);
    return cents <= 0 ? [] : [{ code: "client-share", args: { cents }, evidence: line.text, line: line.index }];
  });
};

/** What the State's column lacks of a line, in cents. */
const unfunded = ({ fundedCents, totalCents }: ReadLine["line"]): number =>
  (fundedCents ?? 0) > 0 ? Math.max(0, (totalCents ?? 0) - (fundedCents ?? 0)) : 0;

/** A row of the totals gives what the State's column adds up to, or what it lacks: it is no other column of prices. */
function tellsPart({ quote }: Subject, lines: readonly ReadLine[]): boolean {
  const paid = lines.reduce((sum, { line }) => sum + (line.fundedCents ?? 0), 0);
  const lacking = lines.reduce((sum, { line }) => sum + unfunded(line), 0);
  return lacking > 0 && quote.summaries.some(({ cents }) => cents === paid || cents === lacking);
}

/** A stated leftover above zero that the client's own lines do not explain. */
function statedLeftovers(subject: Subject): Finding<Facts>[] {
  const { quote, meaning } = subject;
  const own = billedLines(subject)
    .filter(({ meaning: { payer } }) => payer.value === "client" || payer.value === "other-programme")
    .map(({ line }) => line);
  const discounts = countedLines(subject)
    .filter(({ line, meaning: { payer } }) => payer.value === "client" && (line.totalCents ?? 0) < 0)
    .map(({ line }) => line);
  return quote.summaries.flatMap((row): Finding<Facts>[] => {
    const cents = row.cents ?? 0;
    if (cents <= 0 || !(meaning.summaries[row.index]?.share === "leftover" || isShareOfPrestation(row))) return [];
    const explained = [own, [...own, ...discounts]].some((lines) => sumsTo(quote, lines, cents));
    const unknown = billedLines(subject).some(({ meaning: { payer } }) => payer.value === "unknown");
    return explained || unknown ? [] : [{ code: "stated-leftover", args: { cents }, evidence: row.text, line: null }];
  });

  /** "TVA de la Prestation laissée à l'hôpital": a row that puts something of the Prestation to the client. */
  function isShareOfPrestation({ index, label }: (typeof quote.summaries)[number]): boolean {
    const reading = readText(label);
    return (
      meaning.summaries[index]?.share === "client" &&
      stated(reading, "residue") !== undefined &&
      /(?<!\p{L})(?:prestation|s[ée]gur)(?!\p{L})/iu.test(label.value) &&
      outsideWords(label) === null
    );
  }
}

/** A State share below the price of the work it pays for. */
function shortfall(subject: Subject): Finding<Facts>[] {
  const { quote, meaning } = subject;
  const lines = segurLines(subject)
    .filter(({ line }) => line.fundedCents === null)
    .map(({ line }) => line);
  const rows = quote.summaries.filter(
    (row) => meaning.summaries[row.index]?.share === "state" && (row.cents ?? 0) !== 0,
  );
  if (lines.length === 0 || rows.length === 0) return [];
  // Shares that are printed with VAT alone are held against prices with VAT.
  const gross = rows.every((row) => row.gross);
  const price = gross ? grossOf(quote, lines) : sumOfLines(lines);
  const shares = rows.filter((row) => row.gross === gross);
  const paid = Math.max(
    ...shares.map((row) => Math.abs(row.cents ?? 0)),
    shares.filter((row) => row.section !== null).reduce((sum, row) => sum + Math.abs(row.cents ?? 0), 0),
  );
  // A quote that names several DSRs may state the State's share of each: their sum pays for the whole.
  const together = rows.reduce((sum, row) => sum + (row.gross ? 0 : Math.abs(row.cents ?? 0)), 0);
  const settled = [...rows.map((row) => Math.abs(row.cents ?? 0)), together].some((cents) =>
    sumsTo(quote, lines, cents),
  );
  const byTotals = lines.every((line) => meaning.lines[line.index]?.payer.source === "totals");
  const [row] = rows;
  if (settled || row === undefined || paid + (gross ? lines.length : 0) >= price) return [];
  // A row that states the client's share of exactly what is missing tells it best.
  const topUp = quote.summaries.find(
    ({ index, kind, cents }) =>
      kind === "other" && ["client", null].includes(meaning.summaries[index]?.share ?? null) && cents === price - paid,
  );
  const told = topUp?.text ?? partToldOf(quote, price - paid);
  if (!byTotals && told === null) return [];
  return [
    {
      code: "shortfall",
      args: { cents: price - paid },
      evidence: told ?? row.text,
      line: lines[0]?.index ?? null,
    },
  ];
}

/** Included maintenance that stops before the limit of the wave and is billed afterwards. */
function maintenanceEnds(subject: Subject): Finding<Facts>[] {
  const { meaning } = subject;
  const limit = maintenanceYears(meaning.wave ?? 1, subject.asOf);
  if (limit === null) return [];
  const goods = goodsOf(subject.quote, meaning.lines);
  // "La maintenance du module Blanchisserie est facturée à compter de la 2e année": of another thing that is sold.
  const isOfGood = (evidence: Text): boolean => {
    const reading = readText(evidence);
    return goodsIn(reading, goods).length > 0 && segurWords(reading) === null;
  };
  return meaning.maintenance
    .filter(({ years, billedAfter, evidence }) => billedAfter && years < limit.value && !isOfGood(evidence))
    .map(({ years, until, evidence }) => ({
      code: "maintenance-ends",
      args: { years, until, limit: limit.value, basis: { certainty: limit.certainty, source: limit.source } },
      ...(limit.certainty === "verbatim" ? {} : { severity: "warning" as const }),
      evidence,
      line: null,
    }));
}

/** Sentences that charge work of the Prestation, but for those that other findings already tell. */
function sentences({ meaning }: Subject, others: readonly Finding<Facts>[]): Finding<Facts>[] {
  // An end of maintenance that is only a warning does not stand for the charge.
  const told = new Set(others.filter(({ severity }) => severity === undefined).map(({ evidence }) => evidence?.value));
  return meaning.chargedStatements
    .filter(({ evidence }) => !told.has(evidence.value))
    .map(({ evidence }) => ({ code: "charged-by-sentence", args: {}, evidence, line: null }));
}
