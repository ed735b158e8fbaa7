import "../engine/across/across.test.ts";
import "../engine/facts/context-problems.test.ts";
import "../engine/facts/contradictions.test.ts";
import "../engine/hidden-text.test.ts";
import "../engine/judge.test.ts";
import "../engine/lint.test.ts";
import "../engine/across/pairs.test.ts";
import "../engine/preview.test.ts";
import "../engine/facts/resolve-facts.test.ts";
import "../engine/facts/set-facts.test.ts";
import "../engine/why.test.ts";
import "../fixtures/phrases.test.ts";
import "../library/testing.test.ts";
import "../quotes/statements.test.ts";
import "../quotes/dates/timeline.test.ts";
import "../rules/arithmetic-by-words.test.ts";
import "../rules/bounds.test.ts";
import "../rules/bundles.test.ts";
import "../rules/clauses.test.ts";
import "../rules/coverage.test.ts";
import "../rules/dates-told.test.ts";
import "../rules/documents.test.ts";
import "../rules/edges.test.ts";
import "../rules/pages.test.ts";
import "../rules/record.test.ts";
import "../rules/sums-told.test.ts";
import "../rules/titles.test.ts";
import "../rules/told-facts.test.ts";
import "../segur/clients-and-lists.test.ts";
import "../segur/regulation/deadlines.test.ts";
import "../segur/dsr/dsr-bounds.test.ts";
import "../segur/dsr/dsr-code.test.ts";
import "../segur/edges.test.ts";
import "../segur/notes/legends.test.ts";
import "../segur/notes/named-lines.test.ts";
import "../segur/notes/numbered-payers.test.ts";
import "../segur/lists-and-clients.test.ts";
import "../segur/line-meaning.test.ts";
import "../segur/lists.test.ts";
import "../segur/services/asked-and-ended.test.ts";
import "../segur/services/maintenance.test.ts";
import "../segur/notes/note-bounds.test.ts";
import "../segur/notes/notes-on-parts.test.ts";
import "../segur/notes/notes.test.ts";
import "../segur/regulation/limits.test.ts";
import "../segur/regulation/order-window.test.ts";
import "../segur/reading/pattern.test.ts";
import "../segur/payers/named-aside.test.ts";
import "../segur/payers/payers.test.ts";
import "../segur/reading/polarity.test.ts";
import "../segur/payers/printed-ceiling.test.ts";
import "../segur/payers/shares-beside-lines.test.ts";
import "../segur/payers/programmes.test.ts";
import "../segur/payers/told-sentences.test.ts";
import "../segur/reading/reading.test.ts";
import "../segur/record.test.ts";
import "../segur/services/referencing.test.ts";
import "../segur/regulation/regulation-schema.test.ts";
import "../segur/regulation/regulation.test.ts";
import "../segur/reasons.test.ts";
import "../segur/scope.test.ts";
import "../segur/sentences.test.ts";
import "../segur/sums.test.ts";
import "../segur/technical-debt-bundle.test.ts";
import "../segur/ties/refusals.test.ts";
import "../segur/ties/spelled-out.test.ts";
import "../segur/ties/tie-bounds.test.ts";
import "../segur/ties/ties-of-quotes.test.ts";
import "../segur/ties/ties.test.ts";
import "../segur/ties/put-off-and-alone.test.ts";
import "../segur/reading/tokens.test.ts";
import "../segur/places.test.ts";
import "../segur/understood.test.ts";
import "../segur/wordings.test.ts";
import "../segur/words-and-bounds.test.ts";
import { contextSchema } from "../../src/engine/facts/context.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { outputJson } from "../../src/reports/json.ts";
import { wordingIn } from "../../src/reports/wording.ts";
import { labelledCases, mistakes } from "../fixtures/labels.ts";
import { findingsOf } from "../metamorphic/paraphrase/judge-input.ts";
import { known } from "../metamorphic/paraphrase/known.ts";
import { sampled } from "../metamorphic/paraphrase/sample.ts";
import { combinationsOf, type Dimensions, type Space } from "../rules/interplay/enumeration.ts";
import { judgedCase } from "../rules/interplay/judged-case.ts";
import { spaces } from "../rules/interplay/spaces.ts";
import { collected, outsideOfLoading } from "./collected-tests.ts";

/** Something that the rules must get right: quick, in memory, and the same at each run. Throws when it is wrong. */
interface MutationTrial {
  readonly name: string;
  readonly run: () => unknown;
}

/** The same facts that the test suite holds, each alone. */
export const trials = (): MutationTrial[] =>
  outsideOfLoading(() => [
    ...collected,
    ...spaces.flatMap((space) => {
      const own: MutationTrial[] = [];
      space((one) => own.push(...itemTrials(one)));
      return own;
    }),
    ...paraphraseTrials(),
    ...labelTrials(),
  ]);

function expectNone(wrong: string): void {
  if (wrong !== "") throw new Error(wrong);
}

const paraphraseTrials = (): MutationTrial[] =>
  sampled(1, 0)
    .filter(({ key }) => known[key] === undefined)
    .map(({ key, family, text, expected }) => ({
      name: key,
      run: () => {
        const found = findingsOf(family.quoteWith(text)).join(", ");
        expectNone(found === expected.join(", ") ? "" : `${text} → ${found || "nothing"}`);
      },
    }));

/** How many combinations of each item are tried. */
const FEW = 8;

const itemTrials = <D extends Dimensions>({ name, dimensions, caseOf, items }: Space<D>): MutationTrial[] =>
  items.map((item) => {
    const concerned = combinationsOf(dimensions).filter(item.concerns);
    const step = Math.max(1, Math.floor(concerned.length / FEW));
    // A fixed step meets the same value of the last dimensions each time. What is known not to hold is counted elsewhere.
    const some = concerned
      .filter((_, index) => index % step === Math.floor(index / step) % step)
      .filter((combination) => item.holds(judgedCase(caseOf(combination)), combination));
    return {
      name: `${name}: ${item.number}. ${item.says}`,
      run: () => {
        const broken = some.find((combination) => !item.holds(judgedCase(caseOf(combination)), combination));
        expectNone(broken === undefined ? "" : JSON.stringify(broken));
      },
    };
  });

/** The labelled grids: sheets are quick to read. */
const labelTrials = (): MutationTrial[] =>
  ["wordings", "quotes", "corpus"]
    .flatMap((folder) => labelledCases(folder, [".csv"]))
    .map(({ name, path, bytes, labels }) => ({
      name,
      run: async () => {
        const context = contextSchema.parse(labels.context ?? {});
        const files = await lintBytes(bytes, path, { facts: { context } });
        expectNone(mistakes(labels, outputJson({ files, across: [] }, wordingIn("fr")).files).join("; "));
      },
    }));

import "../rules/free-sections.test.ts";
import "../rules/one-dsr-by-sentence.test.ts";
import "../rules/told-in-sentences.test.ts";
import "../segur/payers/shared-whole.test.ts";
import "../segur/ties/who-is-bound.test.ts";
import "../segur/quote-kind.test.ts";
import "../segur/notes/apart-from-scheme.test.ts";
import "../segur/notes/kindred-lines.test.ts";
import "../segur/notes/set-apart.test.ts";
import "../segur/notes/told-reasons.test.ts";
import "../segur/payers/own-name.test.ts";
import "../segur/payers/told-by-name.test.ts";
import "../segur/dsr/dsr-in-totals.test.ts";
import "../segur/dsr/title-codes.test.ts";
import "../segur/notes/heading-marks.test.ts";
import "../segur/payers/answered-by-nothing.test.ts";
import "../segur/payers/charged-whole.test.ts";
import "../segur/ties/free-and-bound.test.ts";
