import type { UsedFact, Why, WhyLine, WhyText } from "../../engine/why.ts";
import { typeset } from "../../language/typography.ts";
import { excerptOf } from "../excerpt.ts";
import { shortPlace } from "../place.ts";
import { labelsIn } from "../pretty/labels.ts";
import type { Page } from "../pretty/page.ts";
import { hang } from "../wrap.ts";
import { type WhyWords, whyWordsIn } from "./why-words.ts";

/** The chain for people: facts, lines, words and concepts, then the outcome. */
export function whyText(why: Why, page: Page): string {
  const words = whyWordsIn(page.wording.language);
  const blocks = [
    block(
      words.facts,
      why.facts.map((fact) => factLine(fact, words)),
      page,
    ),
    block(words.printed, printedLines(why), page),
    block(
      words.lines,
      why.lines.flatMap((line) => lineLines(line, words)),
      page,
    ),
    block(
      words.words,
      why.words.flatMap((text) => textLines(text, words)),
      page,
    ),
    block(words.outcome, outcomeLines(why, words, page), page),
  ];
  return blocks.filter((text) => text !== "").join("\n\n");
}

/** A line and how far it is set in. */
type Entry = readonly [indent: number, text: string];

function block(title: string, entries: readonly Entry[], { style, width, wording }: Page): string {
  if (entries.length === 0) return "";
  const lines = entries.flatMap(([indent, text]) =>
    hang(indent === 0 ? "  • " : `    ${"  ".repeat(indent - 1)}`, typeset(wording.language, text), width),
  );
  return [style.heading(title), ...lines].join("\n");
}

function factLine({ key, value, origin }: UsedFact, words: WhyWords): Entry {
  const shown =
    value === null ? words.notGiven : (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200);
  return [0, `${key} = ${shown} (${words.origins[origin]})`];
}

const printedLines = ({ dates, products }: Why): Entry[] => [
  ...dates.map(({ role, date, text }): Entry => [0, `${role} = ${date ?? "–"} « ${oneLine(text.value)} »`]),
  ...products.map(({ name, version, text }): Entry => [0, `${name} ${version ?? "–"} « ${oneLine(text.value)} »`]),
];

function lineLines({ line, meaning, headings, dsrFrom }: WhyLine, words: WhyWords): Entry[] {
  const { payer, dsrs, inScope, outOfScope, reason } = meaning;
  const kinds = (
    label: string,
    found: readonly { readonly kind: string; readonly evidence: { readonly value: string } }[],
  ) => found.map(({ kind, evidence }): Entry => [1, `${label} : ${kind} « ${oneLine(evidence.value)} »`]);
  const codes = dsrs.map(({ code, functionKey }) => code ?? functionKey).join(", ");
  return [
    [0, `${line.index + 1}. « ${oneLine(line.designation.value)} »`],
    ...headings.map((heading): Entry => [1, `${words.under} « ${oneLine(heading.value)} »`]),
    [
      1,
      `${words.payer} : ${words.payers[payer.value]} (${words.payerFrom[payer.source]}${payer.evidence === null || payer.source === "funding-columns" ? "" : `, « ${oneLine(payer.evidence.value)} »`})`,
    ],
    [1, `DSR : ${codes === "" ? words.noDsr : codes}${dsrFrom === null ? "" : ` (${words.dsrFrom[dsrFrom]})`}`],
    ...kinds(words.inScope, inScope),
    ...kinds(words.outOfScope, outOfScope),
    ...(reason === null ? [] : [[1, `${words.reason} : « ${oneLine(reason.value)} »`] as const]),
  ];
}

function textLines({ text, concepts }: WhyText, words: WhyWords): Entry[] {
  const at = text.pieces[0]?.at;
  const place = at === undefined ? "" : ` (${shortPlace(at)})`;
  const found = concepts.map(({ concept, words: said, wording, polarity, cue }): Entry => {
    const denied = polarity === "stated" ? "" : `, ${words.polarity[polarity]} « ${cue ?? ""} »`;
    return [1, `${concept} ← « ${oneLine(said)} »${denied} (${words.wording} : ${short(wording)})`];
  });
  return [
    [0, `« ${oneLine(excerptOf(text).value)} »${place}`],
    ...(found.length === 0 ? [[1, words.nothing] as const] : found),
  ];
}

function outcomeLines({ check, findings }: Why, words: WhyWords, { wording }: Page): Entry[] {
  const { language } = wording;
  const labels = labelsIn(language);
  const reason = findings.length > 0 ? null : wording.reason(check, findings);
  return [
    [0, `${words.outcomes[check.outcome]}${reason === null ? "" : ` : ${reason}`}`],
    ...findings.map(
      (finding): Entry => [
        1,
        `${labels.severities[finding.severity][0]} : ${wording.message(finding).what} « ${oneLine(excerptOf(finding.evidence, 120).value)} »`,
      ],
    ),
    ...(check.lists ?? []).map((list): Entry => [1, `${labels.list} : ${labels.listFacts(list)}`]),
  ];
}

/** Wordings of the lexicon with many alternatives are long; the JSON output gives them whole. */
const short = (wording: string): string =>
  wording.length <= LONGEST_WORDING ? wording : `${wording.slice(0, LONGEST_WORDING)}…`;
const LONGEST_WORDING = 60;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
