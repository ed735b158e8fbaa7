import { sliceText } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { findNumbers, isMoney, numberStyleOf } from "../amounts/amounts.ts";
import type { Read, Statement } from "../model.ts";
import type { LinesReading } from "./lines.ts";

/** Talks, and what is done in them: without one of these words the amount is a cell among cells. */
const TALK =
  "conven\\w+|vue?s?|dite?s?|entendue?s?|discute\\w*|evoque\\w*|annonce\\w*|indique\\w*|parle\\w*|precise\\w*|aborde\\w*|oralement|verbalement|telephone|reunion|visite|echanges?|appel|entretien|discussion";
/** When and how one talked, and with whom; what is "mentionné" may be so on a paper. */
const CIRCUMSTANCE =
  "mentionne\\w*|ensemble|hier|jour|semaine|dernier|derniere|tel|oral|mail|courriel|lors|monsieur|madame|mme|m|dr|je|nous|vous|on|avons|avez|avions|aviez|ete|merci|ok";
/** What joins words, opens a remark or counts money. */
const JOINT =
  "ps|nb|pm|note|rappel|et|ou|plus|aussi|encore|puis|donc|bien|enfin|avec|sans|soit|cf|voir|ht|ttc|euros?|eur|comme|ainsi|que|selon|suite|apres|tel(?:le)?s?|au|aux|a|par|d|de|du|des|la|le|les|l|en|sur|ce|cette|cela|ca|notre|nos|votre|vos";
const TALKED = new RegExp(`^(?:${TALK})$`);
/** None of these words names anything that one could pay for. */
const NAMES_NOTHING = new RegExp(`^(?:${TALK}|${CIRCUMSTANCE}|${JOINT})$`);
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
    if (smallPrint || !opens) return [];
    const words = folded.match(/[a-z]+/g) ?? [];
    if (!words.every((word) => NAMES_NOTHING.test(word)) || !words.some((word) => TALKED.test(word))) return [];
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
