import type { Text } from "../documents/text.ts";
import type { Quote } from "../quotes/model.ts";
import { notesOnMarkedLines } from "./line-notes.ts";
import type { LineMeaning, Tie } from "./meaning.ts";
import { type Reading, readText, stated } from "./reading.ts";
import { isAboutPrestation, opensBack, type Surroundings, tieOf } from "./tie-grammar.ts";
import { tokenise } from "./tokens.ts";

/** Whatever ties the Prestation to a re-commitment or a purchase (AF §4.5), wherever the quote says it. */
export function tiesOf(quote: Quote, lines: readonly LineMeaning[]): Tie[] {
  const vendor = vendorWords(quote);
  const billed = quote.lines.filter(({ totalCents, option }) => totalCents !== 0 && !option);
  const alone = billed.length > 0 && billed.every(({ index }) => lines[index]?.payer.value === "state");
  const tie = (text: Text, around: Partial<Surroundings>): Tie[] => {
    const to = tieOf(readText(text), {
      previous: null,
      topic: null,
      governing: null,
      bound: false,
      smallPrint: false,
      alone,
      spoken: false,
      vendor,
      ...around,
    });
    return to === null ? [] : [{ to, evidence: text }];
  };
  const isFunded = (index: number) => lines[index]?.payer.value === "state";
  const footnotes = notesOnMarkedLines(quote, ({ index }) => isFunded(index));
  return [
    ...statementTies(quote, tie, footnotes),
    ...quote.lines.flatMap(({ designation, index }) => tie(designation, { bound: isFunded(index) })),
    ...quote.sections.flatMap(({ heading }) => tie(heading, { bound: isAboutPrestation(readText(heading)) })),
  ];
}

/** How many sentences an announcing one ("Conditions d'obtention de la version Ségur :") governs. */
const GOVERNED = 8;

function statementTies(
  quote: Quote,
  tie: (text: Text, around: Partial<Surroundings>) => Tie[],
  footnotes: ReadonlySet<Text>,
): Tie[] {
  const ties: Tie[] = [];
  let announced: { reading: Reading; at: number } | null = null;
  for (const [at, { text, paragraph, heading, smallPrint }] of quote.statements.entries()) {
    const before = quote.statements[at - 1];
    const governing =
      announced !== null && at - announced.at <= GOVERNED
        ? announced.reading
        : heading === null || !announces(readText(heading))
          ? null
          : readText(heading);
    ties.push(
      ...tie(text, {
        previous:
          before !== undefined && (before.paragraph === paragraph || takesUp(text, before.text))
            ? readText(before.text)
            : null,
        topic: topicBefore(quote, at),
        governing,
        bound: footnotes.has(text),
        smallPrint,
        spoken: true,
      }),
    );
    if (/:\s*$/u.test(text.value)) announced = announces(readText(text)) ? { reading: readText(text), at } : null;
  }
  return ties;
}

/** The sentence of the paragraph that the pronouns right before one go back to. */
function topicBefore({ statements }: Quote, at: number): Reading | null {
  const paragraph = statements[at]?.paragraph;
  for (let i = at - 1; ; i--) {
    const before = statements[i];
    if (before === undefined || before.paragraph !== paragraph) return null;
    const reading = readText(before.text);
    if (!opensBack(reading)) return reading;
  }
}

/** "Ce code n'est actif que…" takes up the code of the sentence before, in whatever paragraph that stands. */
function takesUp({ value }: Text, { value: before }: Text): boolean {
  const noun = /^\s*(?:ce|cet|cette|ces)\s+(\p{L}{4,})/iu.exec(value)?.[1];
  return noun !== undefined && tokenise(before).some(({ word }) => word === tokenise(noun)[0]?.word);
}

/** A sentence or heading that says that conditions of the Prestation follow. */
const announces = (reading: Reading): boolean =>
  isAboutPrestation(reading) && stated(reading, "condition") !== undefined;

/** The words of the vendor's name: what the vendor binds itself to, binds no client. */
const vendorWords = (quote: Quote): ReadonlySet<string> =>
  new Set(
    tokenise(quote.vendor.name?.value ?? "")
      .map(({ word }) => word)
      .filter((word) => word.length > 3),
  );
