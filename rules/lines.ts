import type { Subject } from "../src/engine/subject.ts";
import type { QuoteLine } from "../src/quotes/model.ts";
import type { LineMeaning } from "../src/segur/meaning.ts";

/** A billed line with what it means. */
export interface ReadLine {
  readonly line: QuoteLine;
  readonly meaning: LineMeaning;
}

/** Lines of the quote that a total counts, discounts included; options left out. */
export const countedLines = ({ quote, meaning }: Subject): ReadLine[] =>
  quote.lines.flatMap((line) => {
    const own = meaning.lines[line.index];
    return own === undefined || line.option ? [] : [{ line, meaning: own }];
  });

/** Counted lines with an amount to pay. */
export const billedLines = (subject: Subject): ReadLine[] =>
  countedLines(subject).filter(({ line }) => (line.totalCents ?? 0) > 0);

/** Lines that claim State funding under the SONS. */
export const segurLines = (subject: Subject): ReadLine[] =>
  countedLines(subject).filter(({ meaning }) => meaning.segur);

/** Lines that the client pays. */
export const clientLines = (subject: Subject): ReadLine[] =>
  billedLines(subject).filter(({ meaning }) => meaning.payer.value === "client");

/**
 * Lines about the Prestation whoever pays them: those that claim funding, else those that name it or sell its DSR.
 * A quote without any has no Ségur line at all.
 */
export function prestationLines(subject: Subject): ReadLine[] {
  const funded = segurLines(subject);
  if (funded.length > 0) return funded;
  return countedLines(subject).filter(
    ({ meaning }) =>
      meaning.outside === null &&
      meaning.payer.value !== "other-programme" &&
      (meaning.namesPrestation !== null || meaning.soldDsrs.length > 0),
  );
}
