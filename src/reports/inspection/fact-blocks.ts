import { displayedBox, type Text } from "../../documents/text.ts";
import { amountIn, dayIn, oneLine, typeset } from "../../language/typography.ts";
import type { DatedFact, Party, Quote } from "../../quotes/model.ts";
import { excerptOf } from "../excerpt.ts";
import { spotIn } from "../place.ts";
import { labelled } from "../pretty/labelled.ts";
import { labelsIn } from "../pretty/labels.ts";
import type { Page } from "../pretty/page.ts";
import type { Inspection } from "./inspection.ts";
import { type InspectionLabels, inspectionLabels } from "./labels.ts";

type Fact = readonly [label: string, text: string];

/** Each total with its sum: a tick where both agree, else what it should be. */
export function sumsBlock({ sums, subject }: Inspection, page: Page): string[] {
  const { language } = page.wording;
  const labels = inspectionLabels(language);
  const reading: Fact = [labels.reading, certaintyText(subject.quote, labels)];
  return facts(
    [
      ...sums.map(({ kind, label, printedCents, computedCents, agrees }): Fact => {
        const printed = amountIn(language, printedCents);
        const verdict =
          computedCents === null
            ? `(${labels.notCompared})`
            : agrees
              ? "✓"
              : `✗ ${labels.expected} ${amountIn(language, computedCents)} (${amountIn(language, printedCents - computedCents)})`;
        const words = label === null ? "" : ` « ${shortened(label)} »`;
        return [
          labels.sums[kind],
          `${printed} ${verdict}${language === "fr" ? words : words.replace("« ", "“").replace(" »", "”")}`,
        ];
      }),
      reading,
    ],
    page,
  );
}

/** How many lines were read how surely, surest first. */
function certaintyText({ certainty: { lines } }: Quote, labels: InspectionLabels): string {
  const kinds = ["arithmetic", "heading", "content", "doubtful"] as const;
  return kinds
    .map((kind) => ({ kind, count: lines.filter((line) => line === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${labels.certainty[kind]} (${count})`)
    .join(", ");
}

/** Vendor, client and software with their identifiers, and whether the check digits are right. */
export function partiesBlock({ subject: { quote } }: Inspection, page: Page): string[] {
  const { language } = page.wording;
  const own = inspectionLabels(language);
  const labels = labelsIn(language);
  const products = quote.products.map(({ name, version }) => [name, version].filter((part) => part !== null).join(" "));
  return facts(
    [
      [own.number, quote.number?.value ?? labels.notRead],
      [labels.vendor, partyText(quote.vendor, page)],
      [labels.client, partyText(quote.client, page)],
      [own.products, [...new Set(products)].join(", ") || labels.notRead],
      [own.currency, quote.currency],
    ],
    page,
  );
}

function partyText(party: Party, { wording: { language } }: Page): string {
  const labels = labelsIn(language);
  const identifiers = (["siret", "finess", "rpps"] as const).flatMap((key) => {
    const read = party[key];
    if (read === null) return [];
    return [`${key.toUpperCase()} ${read.value.digits} ${read.value.valid ? "✓" : `(${labels.wrongCheckDigit})`}`];
  });
  const place = party.postCode === null ? [] : [party.postCode.value];
  return [oneLine(party.name?.value ?? labels.notRead), ...place, ...identifiers].join(", ");
}

/** Every date by its role, with the words that say so. */
export function datesBlock({ subject: { quote } }: Inspection, page: Page): string[] {
  const { language } = page.wording;
  const labels = inspectionLabels(language);
  return facts(
    quote.dates.map((fact) => [labels.dates[fact.role], `${dayText(fact, page)}, ${quoted(fact.text, page)}`]),
    page,
  );
}

function dayText({ date, lastDay }: DatedFact, { wording: { language } }: Page): string {
  if (date === null) return inspectionLabels(language).impossibleDate;
  return lastDay === null || lastDay === date
    ? dayIn(language, date)
    : `${dayIn(language, date)} – ${dayIn(language, lastDay)}`;
}

export function clausesBlock({ clauses }: Inspection, page: Page): string[] {
  const labels = inspectionLabels(page.wording.language);
  return facts(
    clauses.map(({ kind, text }) => [labels.clauses[kind], quoted(text, page)]),
    page,
  );
}

export function versionsBlock({ subject: { quote } }: Inspection, page: Page): string[] {
  const { language } = page.wording;
  return facts(
    quote.versions.map(({ product, version, releasedOn }) => [
      [product ?? "", version].join(" ").trim(),
      releasedOn === null ? labelsIn(language).notRead : dayIn(language, releasedOn),
    ]),
    page,
  );
}

/** Amounts that belong to no line and no total, each with its place. */
export function unplacedBlock({ subject: { quote } }: Inspection, page: Page): string[] {
  const { language } = page.wording;
  return facts(
    quote.unplaced.map(({ value, text }) => [amountIn(language, value), whereOf(text, page)]),
    page,
  );
}

export function problemsBlock({ subject: { quote } }: Inspection, page: Page): string[] {
  const labels = inspectionLabels(page.wording.language);
  const others = quote.problems.filter(({ code }) => code !== "unplaced-amount");
  return facts(
    others.map(({ code, page: number, text }) => [
      labels.problems[code],
      text === null ? (number === null ? "" : `page ${number}`) : `${quoted(text, page)}, ${whereOf(text, page)}`,
    ]),
    page,
  );
}

const facts = (rows: readonly Fact[], page: Page): string[] =>
  rows.length === 0
    ? [`  ${page.style.faint(inspectionLabels(page.wording.language).nothing)}`]
    : labelled(
        rows.map(([label, text]) => [label, typeset(page.wording.language, text)] as const),
        "  ",
        page,
      );

/** Where a text stands; its box in points from the top left of the page, so that it can be found on it. */
function whereOf(text: Text, { wording: { language } }: Page): string {
  const at = text.pieces[0]?.at;
  if (at === undefined) return "";
  const place = displayedBox(at);
  const box = place === null ? "" : ` (x ${Math.round(place[0])}, y ${Math.round(place[1])} pt)`;
  return `${spotIn(language, at)}${box}`;
}

function quoted(text: Text, { wording: { language } }: Page): string {
  const words = oneLine(excerptOf(text).value);
  return language === "fr" ? `« ${words} »` : `“${words}”`;
}

/** Labels are shown up to this many characters. */
const LONGEST_LABEL = 60;

function shortened(text: Text): string {
  const words = oneLine(text.value);
  return words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
