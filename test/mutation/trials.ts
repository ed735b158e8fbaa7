import { rules } from "../../rules/index.ts";
import { readDocument } from "../../src/documents/read.ts";
import { contextSchema } from "../../src/engine/context.ts";
import { judge } from "../../src/engine/judge.ts";
import type { FileResult } from "../../src/engine/result.ts";
import type { Quote } from "../../src/quotes/model.ts";
import { readQuote } from "../../src/quotes/read-quote.ts";
import { splitQuotes } from "../../src/quotes/split-quotes.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { annotate } from "../../src/segur/annotate.ts";
import { type LabelledCase, labelledCases, mistakes } from "../fixtures/labels.ts";
import { findingsOf } from "../metamorphic/paraphrase/judge-input.ts";
import { known } from "../metamorphic/paraphrase/known.ts";
import { sampled } from "../metamorphic/paraphrase/sample.ts";
import { combinationsOf, type Dimensions, type Space } from "../rules/interplay/enumeration.ts";
import { judgedCase } from "../rules/interplay/judged-case.ts";
import { spaces } from "../rules/interplay/spaces.ts";

/** Something that the rules must get right: quick, in memory, and the same at each run. */
export interface MutationTrial {
  readonly name: string;
  /** What is wrong, null when all is right. */
  readonly run: () => string | null;
}

/** A labelled quote as it was read: reading knows nothing of rules, so it is done once for all mutants. */
export interface ReadCase extends Pick<LabelledCase, "name" | "path" | "labels"> {
  readonly quote: Quote;
}

/** The labelled grids: sheets are quick to read. */
export async function readCases(): Promise<ReadCase[]> {
  const read: ReadCase[] = [];
  for (const { name, path, labels, bytes } of ["wordings", "quotes", "corpus"].flatMap((folder) =>
    labelledCases(folder, [".csv"]),
  )) {
    const document = await readDocument(bytes);
    const parts = document.ok ? splitQuotes(document.value) : [];
    const quote = parts[0] === undefined ? null : readQuote(parts[0].document);
    // Facts by the name of a quote are the engine's affair, and so are files of several quotes.
    if (quote !== null && parts.length === 1 && labels.context?.["quotes"] === undefined)
      read.push({ name, path, labels, quote });
  }
  return read;
}

export const trialsOf = (cases: readonly ReadCase[]): MutationTrial[] => [
  ...spaces.flatMap((space) => {
    const own: MutationTrial[] = [];
    space((one) => own.push(...itemTrials(one)));
    return own;
  }),
  ...paraphraseTrials(),
  ...cases.map((one) => ({ name: one.name, run: () => labelMistakes(one) })),
];

const paraphraseTrials = (): MutationTrial[] =>
  sampled(1, 0)
    .filter(({ key }) => known[key] === undefined)
    .map(({ key, family, text, expected }) => ({
      name: key,
      run: () => {
        const found = findingsOf(family.quoteWith(text)).join(", ");
        return found === expected.join(", ") ? null : `${text} → ${found || "nothing"}`;
      },
    }));

/** How many combinations of each item are tried. */
const FEW = 8;

const itemTrials = <D extends Dimensions>({ name, dimensions, caseOf, items }: Space<D>): MutationTrial[] =>
  items.map((item) => {
    const concerned = combinationsOf(dimensions).filter(item.concerns);
    const step = Math.max(1, Math.floor(concerned.length / FEW));
    const some = concerned.filter((_, index) => index % step === 0);
    return {
      name: `${name}: ${item.number}. ${item.says}`,
      run: () => {
        const broken = some.find((combination) => !item.holds(judgedCase(caseOf(combination)), combination));
        return broken === undefined ? null : JSON.stringify(broken);
      },
    };
  });

function labelMistakes({ path, labels, quote: read }: ReadCase): string | null {
  // What was understood of a text is remembered by the text itself: a copy is understood anew.
  const quote = structuredClone(read);
  const { quotes: _byName, ...facts } = contextSchema.parse(labels.context ?? {});
  const subject = { quote, meaning: annotate(quote, facts), facts, asOf: null };
  const file: FileResult = { path, sha256: "", part: null, ...judge(subject, rules), subject, error: null };
  const wrong = mistakes(labels, outputJson({ files: [file], across: [] }, wordingIn("fr")).files);
  return wrong.length === 0 ? null : wrong.join("; ");
}
