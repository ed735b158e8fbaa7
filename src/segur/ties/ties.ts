import { type Text, textWithoutPlace } from "../../documents/text.ts";
import type { Quote } from "../../quotes/model.ts";
import type { LineMeaning, Tie } from "../meaning.ts";
import { notesOnMarkedLines } from "../notes/line-notes.ts";
import { cellsBeside } from "../notes/reason-columns.ts";
import { payerOfHeading } from "../payers/payers.ts";
import { sellsPrestationAlone } from "../payers/sold-alone.ts";
import { designationReadings, headingReadings, statementReadings } from "../reading/quote-readings.ts";
import { byWords, type Reading, readText, stated } from "../reading/reading.ts";
import { tokenise } from "../reading/tokens.ts";
import { goodsOf } from "./sold-goods.ts";
import { sellsTogether } from "./sold-together.ts";
import { spelledOut } from "./spelled-out.ts";
import { isAboutPrestation, isInseparable, opensBack, type Surroundings, tieOf } from "./tie-grammar.ts";

/** Whatever ties the Prestation to a re-commitment or a purchase (AF §4.5), wherever the quote says it. */
export function tiesOf(quote: Quote, lines: readonly LineMeaning[]): Tie[] {
  const vendor = vendorWords(quote);
  const alone = sellsPrestationAlone(quote, lines);
  const version = soleVersion(quote);
  const goods = goodsOf(quote, lines);
  const tie = (reading: Reading, around: Partial<Surroundings>): Tie[] => {
    const surroundings: Surroundings = {
      previous: null,
      topic: null,
      governing: null,
      bound: false,
      smallPrint: false,
      alone,
      spoken: false,
      vendor,
      goods,
      version,
      ...around,
    };
    const spelled = spelledOut(reading, quote, lines);
    const to = tieOf(reading, surroundings) ?? (spelled === null ? null : tieOf(spelled, surroundings));
    return to === null ? [] : [{ to, evidence: reading.text }];
  };
  const isFunded = (index: number) => lines[index]?.payer.value === "state";
  const footnotes = notesOnMarkedLines(quote, ({ index }) => isFunded(index));
  const designations = designationReadings(quote);
  const headings = headingReadings(quote);
  return [
    ...statementTies(quote, tie, footnotes),
    ...statementReadings(quote).flatMap((reading): Tie[] =>
      sellsTogether(reading, quote, lines) ? [{ to: "purchase", evidence: reading.text }] : [],
    ),
    ...designations.flatMap((designation, index) => tie(designation, { bound: isFunded(index) })),
    // "Tarif État réservé aux abonnés": what a cell beside the Prestation adds to it.
    ...quote.lines
      .filter(({ index }) => isFunded(index))
      .flatMap(cellsBeside)
      .flatMap(({ text }) => tie(readText(text), { bound: true })),
    ...headings.flatMap((heading): Tie[] =>
      isBoundToPrestation(heading)
        ? [{ to: "purchase", evidence: heading.text }]
        : tie(heading, { bound: isAboutPrestation(heading) }),
    ),
  ];
}

/** "À la charge du client – indissociables de la Prestation Ségur": whatever is sold under such a heading goes with it. */
const isBoundToPrestation = (heading: Reading): boolean =>
  payerOfHeading(heading.text).value === "client" && isAboutPrestation(heading) && isInseparable(heading);

/** How many sentences an announcing one ("Conditions d'obtention de la version Ségur :") governs. */
const GOVERNED = 8;

function statementTies(
  quote: Quote,
  tie: (reading: Reading, around: Partial<Surroundings>) => Tie[],
  footnotes: ReadonlySet<Text>,
): Tie[] {
  const statements = statementReadings(quote);
  const ties: Tie[] = [];
  let announced: { reading: Reading; at: number } | null = null;
  for (const [at, reading] of statements.entries()) {
    const statement = quote.statements[at];
    if (statement === undefined) break;
    const { paragraph, heading, smallPrint } = statement;
    const before = statements[at - 1];
    const governing =
      announced !== null && at - announced.at <= GOVERNED
        ? announced.reading
        : heading === null || !announces(readText(heading))
          ? null
          : readText(heading);
    ties.push(
      ...tie(reading, {
        previous:
          before !== undefined && (quote.statements[at - 1]?.paragraph === paragraph || takesUp(reading, before))
            ? before
            : null,
        topic: topicBefore(quote, statements, at),
        governing,
        bound: footnotes.has(reading.text),
        smallPrint,
        spoken: true,
      }),
    );
    if (/:\s*$/u.test(reading.value)) announced = announces(reading) ? { reading, at } : null;
  }
  return ties;
}

/** The sentence of the paragraph that the pronouns right before one go back to. */
function topicBefore({ statements }: Quote, readings: readonly Reading[], at: number): Reading | null {
  const paragraph = statements[at]?.paragraph;
  for (let i = at - 1; ; i--) {
    const before = readings[i];
    if (before === undefined || statements[i]?.paragraph !== paragraph) return null;
    if (!opensBack(before)) return before;
  }
}

/** "Ce code n'est actif que…" takes up the code of the sentence before, in whatever paragraph that stands; "elle" something. */
function takesUp(reading: Reading, before: Reading): boolean {
  if (
    /^\W*(?:elles?\s|[àa] défaut|faute de quoi|sans (?:cela|quoi)|sinon|les autres\s|dans ce cas)/iu.test(reading.value)
  )
    return true;
  const noun = takenUpNoun(reading);
  return noun !== null && before.tokens.some(({ word }) => word === noun);
}

const takenUpNoun = byWords(({ value }): string | null => {
  const noun = /^\s*(?:ce|cet|cette|ces)\s+(\p{L}{4,})/iu.exec(value)?.[1];
  return noun === undefined ? null : (tokenise(noun)[0]?.word ?? null);
});

/** A sentence or heading that says that conditions of the Prestation follow. */
const announces = (reading: Reading): boolean =>
  isAboutPrestation(reading) && stated(reading, "condition") !== undefined;

/** Two products with a version each: a sentence about one of them may be about what the client pays. */
function soleVersion({ products }: Quote): string | null {
  const versions = products.flatMap(({ version }) => version ?? []);
  return versions.length === 1 ? (versions[0] ?? null) : null;
}

/** The words of the vendor's name: what the vendor binds itself to, binds no client. */
const vendorWords = (quote: Quote): ReadonlySet<string> =>
  new Set(
    readText(textWithoutPlace(quote.vendor.name?.value ?? ""))
      .tokens.map(({ word }) => word)
      .filter((word) => word.length > 3),
  );
