import type { FileResult } from "../../engine/result.ts";
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
  const labels = labelsIn(language);
  const { quote, meaning } = subject;
  const amount = (cents: number | null, tax: string): string | null =>
    cents === null ? null : `${amountIn(language, cents)} ${tax}`;
  const total = [
    amount(quote.totals.net?.value ?? null, labels.exclVat),
    amount(quote.totals.gross?.value ?? null, labels.inclVat),
  ];
  const facts = [
    [labels.vendor, partyIn(quote.vendor, labels)],
    [labels.client, partyIn(quote.client, labels)],
    [labels.dsr, dsrsIn(subject, labels)],
    [labels.funded, amount(meaning.funding.fundedCents, labels.exclVat) ?? labels.notStated],
    [labels.clientPays, amount(meaning.funding.clientCents, labels.exclVat) ?? labels.notStated],
    [labels.total, total.filter((part) => part !== null).join(", ") || labels.notStated],
  ] as const;
  const message = mail === undefined ? [] : mailFact(mail, labels, page(language));
  const rows = labelled(
    [...message, ...facts].map(([label, value]) => [label, typeset(language, value)] as const),
    "  ",
    { style, width },
  );
  return [
    ...hang("  ", typeset(language, titleOf(subject, labels, page(language))), width).map(style.strong),
    ...rows,
  ].join("\n");
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

const page = (language: "fr" | "en") => (day: string) => dayIn(language, day);

function titleOf({ quote, meaning }: Subject, labels: Labels, day: (iso: string) => string): string {
  const issue = quote.dates.find(({ role, date }) => role === "issue" && date !== null)?.date;
  return [
    labels.documents[quote.documentType],
    ...(meaning.kind.value === "complementary" ? [labels.complementary] : []),
    ...(quote.number === null ? [] : [`n°\u00a0${quote.number.value}`]),
    ...(issue == null ? [] : [labels.issuedOn, day(issue)]),
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

function dsrsIn({ meaning }: Subject, labels: Labels): string {
  const names = meaning.dsrs.map(
    ({ code, functionKey, wave }) => code ?? (wave === null ? functionKey : `${functionKey} (${labels.wave} ${wave})`),
  );
  return [...new Set(names)].join(", ") || labels.notRead;
}
