import { joinTexts, type Text } from "../../documents/text.ts";
import { sentencesOf } from "../../french/sentences.ts";
import type { Statement } from "../model.ts";
import { isSmallPrint } from "../statements.ts";
import type { Placing } from "./placing.ts";
import type { QuoteInput, TextInput } from "./quote-input.ts";

/** Free texts of a quote given as data: paragraphs as one would print them, and their sentences. */
export interface InputTexts {
  readonly texts: readonly Text[];
  readonly statements: readonly Statement[];
}

/** The title and the texts above the lines. */
export function introOf({ title, intro = [] }: QuoteInput, place: Placing): InputTexts {
  const reader = blockReader(place, []);
  if (title != null && title !== "") reader.add(title, "/title");
  intro.forEach((block, index) => {
    reader.add(block, `/intro/${index}`);
  });
  return reader;
}

/** The texts under the lines, then the clauses that the JSON output cites; `before` are those above. */
export function bodyOf({ texts = [], mentions = [] }: QuoteInput, place: Placing, before: InputTexts): InputTexts {
  const reader = blockReader(place, before.statements);
  texts.forEach((block, index) => {
    reader.add(block, `/texts/${index}`);
  });
  mentions.forEach(({ text }, index) => {
    reader.add(text, `/mentions/${index}/text`);
  });
  return reader;
}

interface BlockReader extends InputTexts {
  add(block: TextInput, pointer: string): void;
}

function blockReader(place: Placing, before: readonly Statement[]): BlockReader {
  const texts: Text[] = [];
  const statements: Statement[] = [];
  let paragraph = (before.at(-1)?.paragraph ?? -1) + 1;
  /** A heading that stands over several blocks, or is a text of its own, is said once. */
  const said = new Map<string, Text>();
  const headingOf = (heading: string | null | undefined, pointer: string): Text | null => {
    if (heading == null || heading.trim() === "") return null;
    const known = said.get(heading);
    if (known !== undefined) return known;
    const text = place(heading, pointer);
    said.set(heading, text);
    texts.push(text);
    statements.push({ text, paragraph: paragraph++, heading: null, smallPrint: isSmallPrint(text, text) });
    return text;
  };
  return {
    texts,
    statements,
    add: (block, pointer) => {
      const isPlain = typeof block === "string";
      const {
        heading: over,
        text,
        smallPrint,
      } = isPlain ? { text: block, heading: null, smallPrint: undefined } : block;
      const own = isPlain ? pointer : `${pointer}/text`;
      const heading = headingOf(over, `${pointer}/heading`);
      // Each sentence has a place of its own: what one says of itself is not said of the next.
      const sentences =
        typeof text === "string"
          ? sentencesOf({ value: text, pieces: [] }).map(({ value }) => place(value, own))
          : text.map((sentence, index) => place(sentence, `${own}/${index}`));
      const whole = joinTexts(sentences);
      const small = smallPrint ?? isSmallPrint(heading, whole);
      for (const sentence of sentences) statements.push({ text: sentence, paragraph, heading, smallPrint: small });
      paragraph++;
      texts.push(whole);
      said.set(whole.value, sentences.length === 1 ? (sentences[0] ?? whole) : whole);
    },
  };
}
