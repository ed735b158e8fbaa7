import { performance } from "node:perf_hooks";
import { rules } from "../rules/index.ts";
import { judge } from "../src/engine/judge.ts";
import { lintBytes } from "../src/engine/lint.ts";
import { quoteFromData } from "../src/engine/quote-from-data.ts";
import type { Subject } from "../src/engine/subject.ts";
import { annotate } from "../src/segur/annotate.ts";
import { corpusQuotes, withNewWords } from "./corpus-quotes.ts";
import { heading, row } from "./figures.ts";

const SECONDS = 4;

/**
 * (d) Quotes given as JSON with their full text, judged by one process on one core. Quotes of one vendor share most of
 * their sentences, so they are measured twice: as they are, and each time with words that were never read before.
 */
export async function rulesAlone(): Promise<void> {
  const inputs = await corpusQuotes();
  const texts = inputs.map((input) => JSON.stringify(input));
  const files = texts.map((text) => new TextEncoder().encode(text));
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  heading(`(d) rules alone: ${texts.length} quotes as JSON, ${characters.toFixed(0)} characters each (aim ≥ 5,000/s)`);

  const parsing = await rate(texts, (text) => JSON.parse(text));
  const report = (name: string, perSecond: number): void =>
    row(name, `${perSecond.toFixed(0)}/s`, `× ${(parsing / perSecond).toFixed(1)}`);
  report("JSON.parse alone", parsing);
  report("and checked, typed", await rate(texts, quoteOf));
  report("and annotated", await rate(texts, subjectOf));
  report("and judged: from JSON text to findings", await rate(texts, findingsOf));
  report("the same as a file (lintBytes)", await rate(files, (bytes) => lintBytes(bytes, "devis.json")));
  const rounds = Array.from({ length: 40 }, (_, round) => inputs.map((input) => withNewWords(input, round)));
  const unread = rounds.flat().map((input) => JSON.stringify(input));
  report("from JSON text, no sentence seen before", await rate(unread, findingsOf, { once: true }));
}

function quoteOf(text: string): Subject["quote"] {
  const given = quoteFromData(JSON.parse(text));
  if (!given.ok) throw new Error("a quote that the linter wrote is refused by it");
  return given.value.quote;
}

function subjectOf(text: string): Subject {
  const quote = quoteOf(text);
  return { quote, meaning: annotate(quote, {}), facts: {}, asOf: null };
}

const findingsOf = (text: string): number => judge(subjectOf(text), rules).findings.length;

/** Items worked through a second. Half of the time goes first to let the engine optimise, unless each item is used once. */
async function rate<T>(items: readonly T[], work: (item: T) => unknown, { once = false } = {}): Promise<number> {
  const pass = async (seconds: number): Promise<number> => {
    const started = performance.now();
    const until = started + 1000 * seconds;
    let done = 0;
    do
      for (const item of items) {
        await work(item);
        done++;
        if (once && performance.now() > until) break;
      }
    while (!once && performance.now() < until);
    return (1000 * done) / (performance.now() - started);
  };
  if (!once) await pass(SECONDS / 2);
  return pass(SECONDS / 2);
}
