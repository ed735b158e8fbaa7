import type { Text } from "../documents/text.ts";
import type { QuoteLine } from "../quotes/model.ts";
import { headingsOf } from "../segur/line-meaning.ts";
import type { LineMeaning } from "../segur/meaning.ts";
import { type LexiconAdditions, lexiconWith } from "../segur/reading/lexicon.ts";
import { cueWord, mentionsOf, readingBy, readText, wordsOf } from "../segur/reading/reading.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { CaseFacts } from "./facts/context.ts";
import { type FactSources, type QuoteNames, resolveFacts } from "./facts/resolve-facts.ts";
import { judge } from "./judge.ts";
import type { Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** How a rule came to its outcome on one quote: facts, lines, the words it rests on, and the outcome. */
export interface Why {
  readonly ruleId: string;
  readonly facts: readonly UsedFact[];
  readonly dates: Subject["quote"]["dates"];
  readonly products: Subject["quote"]["products"];
  readonly lines: readonly WhyLine[];
  readonly words: readonly WhyText[];
  readonly check: ReturnType<typeof judge>["checks"][number];
  readonly findings: readonly Diagnostic[];
}

/** A fact that the rule asked for, and where it came from; `none` where nothing gives it. */
export interface UsedFact {
  readonly key: string;
  readonly value: unknown;
  readonly origin: FactOrigin;
}

export type FactOrigin = "set" | "sidecar" | "context" | "config" | "none";

/** What a line was taken to mean. */
export interface WhyLine {
  readonly line: QuoteLine;
  readonly meaning: LineMeaning;
  readonly headings: readonly Text[];
  /** Where its DSRs come from: named on the line, by a heading above it, or by the rest of the quote. */
  readonly dsrFrom: "line" | "heading" | "quote" | null;
}

/** A text that the outcome rests on, with every concept recognised in it. */
export interface WhyText {
  readonly text: Text;
  readonly concepts: readonly {
    readonly concept: string;
    readonly words: string;
    /** The wording of the lexicon that found it. */
    readonly wording: string;
    readonly polarity: "stated" | "negated" | "excluded";
    /** The word that denies it or sets it aside. */
    readonly cue: string | null;
  }[];
}

/** Runs one rule once more on a judged quote and keeps what it looked at. */
export function whyOf(
  subject: Subject,
  rule: Rule,
  sources: FactSources,
  names: QuoteNames,
  additions?: LexiconAdditions,
): Why {
  return readingBy(lexiconWith(additions), () => whyNow(subject, rule, sources, names));
}

function whyNow(subject: Subject, rule: Rule, sources: FactSources, names: QuoteNames): Why {
  const factKeys = new Set<string>();
  const quoteKeys = new Set<string>();
  const meaningKeys = new Set<string>();
  const watched: Subject = {
    ...subject,
    facts: watch(subject.facts, factKeys),
    quote: watch(subject.quote, quoteKeys),
    meaning: watch(subject.meaning, meaningKeys),
  };
  const judged = judge(watched, [rule]);
  const [check] = judged.checks;
  if (check === undefined) throw new Error(`${rule.id}: every rule has a check`);
  // What is funded, and for which DSR, was itself read off the lines.
  const rests = ["lines", "funding", "dsrs"].some((key) => meaningKeys.has(key));
  const lines = rests ? linesBehind(subject, judged.findings) : [];
  return {
    ruleId: rule.id,
    facts: [...factKeys].sort().map((key) => usedFact(key, subject.facts, sources, names)),
    dates: quoteKeys.has("dates") ? subject.quote.dates : [],
    products: quoteKeys.has("products") ? subject.quote.products : [],
    lines,
    words: wordsBehind(subject, lines, [
      ...judged.findings.map(({ evidence }) => evidence),
      check.evidence,
      ...textsOfDocument(subject, meaningKeys),
    ]),
    check,
    findings: judged.findings,
  };
}

/** The same object, telling which of its keys are looked at. */
const watch = <T extends object>(object: T, seen: Set<string>): T =>
  new Proxy(object, {
    get: (target, key) => {
      if (typeof key === "string") seen.add(key);
      return Reflect.get(target, key);
    },
  });

const ORIGINS = ["set", "sidecar", "context", "config"] as const;

function usedFact(key: string, facts: CaseFacts, sources: FactSources, names: QuoteNames): UsedFact {
  const value = facts[key as keyof CaseFacts] ?? null;
  const gives = (origin: (typeof ORIGINS)[number]): boolean => {
    const source = sources[origin];
    return source !== undefined && key in resolveFacts({ [origin]: source }, names);
  };
  return { key, value, origin: ORIGINS.find(gives) ?? "none" };
}

/** Lines shown where no finding names one: those that claim funding. */
const MOST_LINES = 6;

function linesBehind({ quote, meaning }: Subject, findings: readonly Diagnostic[]): WhyLine[] {
  const named = new Set(findings.flatMap(({ line }) => line ?? []));
  const chosen = quote.lines.filter(({ index }) => (named.size > 0 ? named.has(index) : meaning.lines[index]?.segur));
  return chosen.slice(0, MOST_LINES).flatMap((line) => {
    const own = meaning.lines[line.index];
    const headings = headingsOf(quote, line);
    return own === undefined ? [] : [{ line, meaning: own, headings, dsrFrom: originOfDsr(own, headings) }];
  });
}

function originOfDsr({ soldDsrs, dsrs }: LineMeaning, headings: readonly Text[]): WhyLine["dsrFrom"] {
  const [first] = dsrs;
  if (first === undefined) return null;
  if (soldDsrs.length > 0) return "line";
  return headings.some((heading) => heading.value.includes(first.evidence.value)) ? "heading" : "quote";
}

/** The whole sentences, headings and cells around the decisive words, each once. */
function wordsBehind(subject: Subject, lines: readonly WhyLine[], evidence: readonly (Text | null)[]): WhyText[] {
  const texts = [
    ...evidence.map((words) => (words === null ? null : textAround(subject, words))),
    ...lines.flatMap(({ line, meaning, headings }) => [
      line.designation,
      ...headings,
      line.payerCell,
      // Columns of amounts say who pays by their figures, not by words.
      meaning.payer.evidence === null || meaning.payer.source === "funding-columns"
        ? null
        : textAround(subject, meaning.payer.evidence),
      ...meaning.dsrs.slice(0, 1).map((dsr) => textAround(subject, dsr.evidence)),
    ]),
  ].filter((text) => text !== null);
  const distinct = new Map(texts.filter(({ value }) => value !== "").map((text) => [text.value, text]));
  return [...distinct.values()].map(conceptsOf);
}

/** Concepts that decide what a document means as a whole, by the part of its meaning that rests on them. */
const DECIDING: Readonly<Partial<Record<keyof Subject["meaning"], readonly string[]>>> = {
  kind: ["complementary", "self-complementary"],
  funding: ["state-pays", "state-amount", "leftover", "net-due"],
  ties: ["tie", "commitment", "purchase", "claw-back"],
  referencing: ["referenced", "pending", "clause-condition", "clause-void", "clause-failure"],
  programmes: ["programme"],
  maintenance: ["in-scope.maintenance"],
  chargedStatements: ["charged", "client-pays"],
  vatExemption: ["vat-exemption", "vat-applies"],
};
const MOST_TEXTS = 8;

/** Sentences and totals that say, or deny, what the rule looked for in the document as a whole. */
function textsOfDocument({ quote }: Subject, meaningKeys: ReadonlySet<string>): Text[] {
  const concepts = Object.entries(DECIDING).flatMap(([key, names]) => (meaningKeys.has(key) ? names : []));
  const texts = [...quote.statements.map(({ text }) => text), ...quote.summaries.map(({ label }) => label)];
  return texts
    .filter((text) => concepts.some((concept) => mentionsOf(readText(text), concept).length > 0))
    .slice(0, MOST_TEXTS);
}

/** The text that was read as one and that holds the words; the words themselves where none is known. */
function textAround({ quote }: Subject, words: Text): Text {
  const place = JSON.stringify(words.pieces[0]?.at);
  const holds = (text: Text): boolean =>
    text.value.includes(words.value) && text.pieces.some(({ at }) => JSON.stringify(at) === place);
  const texts = [
    ...quote.lines.map(({ designation }) => designation),
    ...quote.sections.map(({ heading }) => heading),
    ...quote.summaries.map(({ label }) => label),
    ...quote.statements.map(({ text }) => text),
  ];
  return texts.find(holds) ?? words;
}

function conceptsOf(text: Text): WhyText {
  const reading = readText(text);
  const concepts = reading.mentions.map((mention) => ({
    concept: mention.concept,
    words: wordsOf(reading, mention).value,
    wording: mention.wording,
    polarity: mention.polarity,
    cue: cueWord(reading, mention),
  }));
  // A text may say one thing in the same words many times over.
  return { text, concepts: [...new Map(concepts.map((one) => [JSON.stringify(one), one])).values()] };
}
