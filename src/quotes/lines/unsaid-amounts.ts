import { sliceText } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { findNumbers, isMoney, numberStyleOf } from "../amounts/amounts.ts";
import type { Read, Statement } from "../model.ts";
import type { LinesReading } from "./lines.ts";

/** Words that join, or tell when and how something was talked of: they name nothing that one could pay for. */
const SMALL_TALK =
  /^(?:ps|nb|pm|note|rappel|et|ou|plus|aussi|encore|puis|donc|bien|enfin|avec|sans|soit|cf|voir|ok|merci|ht|ttc|euros?|eur|comme|ainsi|que|selon|suite|apres|tel(?:le)?s?|conven\w+|vue?s?|dite?s?|entendue?s?|discute\w*|evoque\w*|annonce\w*|indique\w*|parle\w*|precise\w*|mentionne\w*|aborde\w*|ensemble|oralement|verbalement|hier|jour|semaine|dernier|derniere|telephone|tel|oral|mail|courriel|reunion|visite|echanges?|appel|entretien|discussion|lors|au|aux|a|par|d|de|du|des|la|le|les|l|en|sur|ce|cette|cela|ca|notre|nos|votre|vos|nous|vous|on|avons|avez|avions|aviez|a|ete|monsieur|madame|mme|m|dr|je)$/;
/** At least one word of a talk: without it the amount is a cell among cells. */
const TALKED =
  /(?<![a-z])(?:conven\w+|vue?s?|dite?s?|entendue?s?|discute\w*|evoque\w*|annonce\w*|indique\w*|parle\w*|precise\w*|aborde\w*|oralement|verbalement|telephone|reunion|visite|echanges?|appel|entretien|discussion)(?![a-z])/;
/** A remark of its own, wherever it stands in a paragraph. */
const REMARK = /^(?:p\.?s\.?|n\.?b\.?|\+)(?![a-z])/;

/**
 * A reading with the amounts of remarks that name nothing to pay for among those without a place: "PS : et 275,00 € HT
 * comme vu ensemble". What lines and totals say is said again; a sentence behind another one of its paragraph may go on
 * with what that one names.
 */
export function withUnsaid(read: LinesReading, statements: readonly Statement[]): LinesReading {
  const known = amountsOf(read);
  const style = numberStyleOf(statements.map(({ text }) => text.value));
  const unsaid = statements.flatMap((statement, index): Read<number>[] => {
    const { text, paragraph, smallPrint } = statement;
    const folded = plain(text.value);
    const opens = statements[index - 1]?.paragraph !== paragraph || REMARK.test(folded);
    if (smallPrint || !opens || !TALKED.test(folded)) return [];
    const words = folded.replace(/\d[\d\s.,]*/g, " ").match(/[a-z]+/g) ?? [];
    if (!words.every((word) => SMALL_TALK.test(word))) return [];
    return findNumbers(text.value, style)
      .filter((number) => isMoney(number) && number.cents !== 0 && !known.has(number.cents))
      .map(({ cents, start, end }) => ({ value: cents, text: sliceText(text, start, end) }));
  });
  return unsaid.length === 0 ? read : { ...read, unplaced: [...read.unplaced, ...unsaid] };
}

/** What lines, rows of sums and totals print. */
const amountsOf = ({ lines, summaries, totals, unplaced }: LinesReading): ReadonlySet<number | null> =>
  new Set([
    ...lines.flatMap(({ unitPriceCents, totalCents, grossCents }) => [unitPriceCents, totalCents, grossCents]),
    ...summaries.flatMap(({ cents, otherCents }) => [cents, ...otherCents]),
    ...[totals.net, totals.vat, totals.gross, ...unplaced].map((read) => read?.value ?? null),
  ]);
