import type { Text } from "../../documents/text.ts";
import { readTimeline } from "../dates/timeline.ts";
import { documentTypeOf } from "../head/document-type.ts";
import { certaintyOf } from "../lines/certainty.ts";
import type { DatedFact, DocumentType, Product, Quote, QuoteProblem, ReleasedVersion } from "../model.ts";
import { readProducts } from "../software/products.ts";
import { readVersions, withoutSold } from "../software/versions.ts";
import { surroundingsOf } from "../surroundings.ts";
import { givenDates, keyedDateTexts, segmentsApart } from "./input-dates.ts";
import { linesOf, sectionsOf } from "./input-lines.ts";
import { partyOf } from "./input-parties.ts";
import { summariesOf, tableTexts, totalsOf, vatRatesOf } from "./input-summaries.ts";
import { bodyOf, type InputTexts, introOf } from "./input-texts.ts";
import { type Placing, placing } from "./placing.ts";
import type { QuoteInput } from "./quote-input.ts";

/** What besides the data itself is known of where it comes from. */
export interface InputOrigin {
  /** Where a value is found, by its JSON pointer; the pointer itself where absent. */
  readonly pointerOf?: (pointer: string) => string;
  readonly problems?: readonly {
    readonly code: QuoteProblem["code"];
    readonly where: string;
    readonly words: string;
  }[];
}

/** The typed quote of data: nothing is laid out, and what a key says is not looked for in the texts. */
export function quoteOfInput(input: QuoteInput, { pointerOf, problems = [] }: InputOrigin = {}): Quote {
  const place = placing(pointerOf);
  const number = input.number == null || input.number.trim() === "" ? null : input.number.trim();
  const numberText = number === null ? null : place(number, "/number");
  const vendor = partyOf(input.vendor, "vendor", place);
  const client = partyOf(input.client, "client", place);
  const dated = input.dates === undefined ? keyedDateTexts(input, place) : [];
  // Texts above the lines come first, as on a page.
  const intro = introOf(input, place);
  const sections = sectionsOf(input, place);
  const lines = linesOf(input, sections.indexOf, place);
  const summaries = summariesOf(input, sections, place);
  const body = bodyOf(input, place, intro);
  const paragraphs = [...dated, ...intro.texts, ...body.texts];
  const statements = [...intro.statements, ...body.statements];
  const names = [numberText, vendor.name?.text, client.name?.text].flatMap((text) => text ?? []);
  const read = { input, paragraphs, statements, designations: lines.map(({ designation }) => designation) };
  const documentType = input.documentType ?? documentTypeOf([...intro.texts, ...names]);
  const facts = factsOf(read, documentType, place);
  const amounts = {
    lines,
    summaries,
    totals: totalsOf(input, summaries, place),
    vatRates: vatRatesOf(input, lines, summaries, place),
  };
  return {
    documentType: input.documentType ?? (documentType === "autre" ? "devis" : documentType),
    number: number === null || numberText === null ? null : { value: number, text: numberText },
    vendor,
    client,
    ...facts,
    ...amounts,
    sections: sections.sections,
    statements,
    unplaced: [],
    problems: problems.map(({ code, where, words }) => ({ code, page: null, text: place(words, where) })),
    currency: input.currency ?? "EUR",
    // What is given as data was not guessed from a page.
    certainty: certaintyOf(
      amounts,
      lines.map(() => false),
    ),
    texts: input.printed?.map((words, index) => place(words, `/printed/${index}`)) ?? [
      ...intro.texts,
      ...names,
      ...dated,
      ...tableTexts(lines, sections.sections, summaries),
      ...body.texts,
    ],
  };
}

interface ReadTexts extends Pick<InputTexts, "statements"> {
  readonly input: QuoteInput;
  readonly paragraphs: readonly Text[];
  readonly designations: readonly Text[];
}

/** Versions, software and dates: as given, else read from the texts. */
function factsOf(
  { input, paragraphs, statements, designations }: ReadTexts,
  documentType: DocumentType,
  place: Placing,
): Pick<Quote, "versions" | "products" | "dates"> {
  const isGiven = input.versions !== undefined && input.products !== undefined && input.dates !== undefined;
  const segments = isGiven ? [] : segmentsApart(paragraphs);
  const surroundings = surroundingsOf({ segments });
  const versions = givenVersions(input, place) ?? readVersions(segments, statements, surroundings, designations);
  const sentences = statements.map(({ text }) => text);
  const products =
    givenProducts(input, place) ?? readProducts({ segments, sentences, designations }, versions, surroundings);
  const layout = { tables: [], segments, paragraphs };
  const dates: DatedFact[] =
    input.dates === undefined
      ? readTimeline({ layout, documentType, versions, statements }, surroundings)
      : givenDates(input, place);
  return { versions: input.versions === undefined ? withoutSold(versions, products) : versions, products, dates };
}

const givenVersions = ({ versions }: QuoteInput, place: Placing): ReleasedVersion[] | undefined =>
  versions?.map(({ product, version, releasedOn, text }, index) => ({
    product: product ?? null,
    version,
    releasedOn: releasedOn ?? null,
    text: place(text ?? [product, version, releasedOn].filter((word) => word != null).join(" "), `/versions/${index}`),
  }));

const givenProducts = ({ products }: QuoteInput, place: Placing): Product[] | undefined =>
  products?.map(({ name, version, text }, index) => ({
    name,
    version: version ?? null,
    text: place(text ?? (version == null ? name : `${name} ${version}`), `/products/${index}`),
  }));
