import type { FileResult } from "../../engine/result.ts";
import type { Language } from "../../engine/rule.ts";
import type { Subject } from "../../engine/subject.ts";
import { amountIn, dayIn, typeset } from "../../language/typography.ts";
import type { Party, Read } from "../../quotes/model.ts";
import { hang } from "../wrap.ts";
import { labelled } from "./labelled.ts";
import { type Labels, labelsIn } from "./labels.ts";
import type { Page } from "./page.ts";

/** What was understood of the quote, for the reader to check before believing the rest. */
export function understoodBlock(subject: Subject, mail: FileResult["mail"], { wording, style, width }: Page): string {
  const { language } = wording;
  const rows = labelled(
    understoodFacts(subject, mail, language).map(([label, value]) => [label, typeset(language, value)] as const),
    "  ",
    { style, width },
  );
  return [...hang("  ", typeset(language, quoteTitle(subject, language)), width).map(style.strong), ...rows].join("\n");
}

/** Who offers what to whom, for which DSR, and who pays how much; a label and its words each. */
export function understoodFacts(
  { quote, meaning }: Subject,
  mail: FileResult["mail"],
  language: Language,
): (readonly [label: string, value: string])[] {
  const labels = labelsIn(language);
  const amount = (cents: number | null, tax: string): string | null =>
    cents === null ? null : `${amountIn(language, cents)} ${tax}`;
  const total = [
    amount(quote.totals.net?.value ?? null, labels.exclVat),
    amount(quote.totals.gross?.value ?? null, labels.inclVat),
  ];
  return [
    ...(mail === undefined ? [] : mailFact(mail, labels, page(language))),
    [labels.vendor, partyIn(quote.vendor, labels)],
    [labels.client, partyIn(quote.client, labels)],
    [labels.dsr, dsrsIn(meaning, labels)],
    [labels.funded, amount(meaning.funding.fundedCents, labels.exclVat) ?? labels.notStated],
    [labels.clientPays, amount(meaning.funding.clientCents, labels.exclVat) ?? labels.notStated],
    [labels.total, total.filter((part) => part !== null).join(", ") || labels.notStated],
  ];
}

/** The message that brought the quote: when it was sent, by whom, and its subject. */
function mailFact(
  { sentOn, from, subject }: NonNullable<FileResult["mail"]>,
  labels: Labels,
  day: (iso: string) => string,
): (readonly [string, string])[] {
  const said = [
    ...(sentOn === null ? [] : [labels.sentOn(day(sentOn))]),
    ...(from === null ? [] : [from]),
    ...(subject === null ? [] : [subject]),
  ];
  return said.length === 0 ? [] : [[labels.mail, said.join(", ")]];
}

const page = (language: Language) => (day: string) => dayIn(language, day);

/** The document by its type, number and day. */
export function quoteTitle({ quote, meaning }: Subject, language: Language): string {
  const labels = labelsIn(language);
  const issue = quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date;
  return [
    labels.documents[quote.documentType],
    ...(meaning.kind.value === "complementary" ? [labels.complementary] : []),
    ...(quote.number === null ? [] : [`n°\u00a0${quote.number.value}`]),
    ...(issue == null ? [] : [labels.issuedOn, dayIn(language, issue)]),
  ].join(" ");
}

function partyIn(party: Party, labels: Labels): string {
  const identifiers = (["siret", "finess", "rpps"] as const).flatMap((key) => {
    const read = party[key];
    if (read === null) return [];
    const doubt = read.value.valid ? "" : ` (${labels.wrongCheckDigit})`;
    return [`${key.toUpperCase()}\u00a0${read.value.digits}${doubt}`];
  });
  return [nameOf(party.name) ?? labels.notRead, ...identifiers].join(", ");
}

const nameOf = (read: Read<string> | null): string | null => read?.value.replace(/\s+/g, " ") ?? null;

function dsrsIn(meaning: Subject["meaning"], labels: Labels): string {
  const names = meaning.dsrs.map(
    ({ code, functionKey, wave }) => code ?? (wave === null ? functionKey : `${functionKey} (${labels.wave} ${wave})`),
  );
  return [...new Set(names)].join(", ") || labels.notRead;
}
