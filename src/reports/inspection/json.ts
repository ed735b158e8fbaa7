import type { Text } from "../../documents/text.ts";
import type { FileResult } from "../../engine/result.ts";
import type { Party, Read } from "../../quotes/model.ts";
import { version } from "../../version.ts";
import { excerptOf } from "../excerpt.ts";
import { areaOf, placeOf } from "../places.ts";
import type { Wording } from "../wording.ts";
import { type InspectedLine, type Inspection, inspectionOf } from "./inspection.ts";

/** Changes with the shape of this output only. */
const SCHEMA_VERSION = 1;

/** What was read of each quote of a file, for programs. */
export function jsonInspection(files: readonly FileResult[], wording: Wording): string {
  const output = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: "sons-lint", version },
    files: files.map((file) => ({
      path: file.path,
      sha256: file.sha256,
      part: file.part,
      reading: readingOf(inspectionOf(file)),
      error: errorOf(file, wording),
    })),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function errorOf({ error, subject }: FileResult, wording: Wording) {
  const code = error?.code ?? (subject === null ? "not-a-quote" : null);
  return code === null ? null : { code, message: wording.inputError(error) };
}

function readingOf(inspection: Inspection | null) {
  if (inspection === null) return null;
  const { subject, blocks, sums, clauses } = inspection;
  const { quote, meaning } = subject;
  return {
    documentType: quote.documentType,
    kind: meaning.kind.value,
    number: readOf(quote.number),
    currency: quote.currency,
    vendor: partyOf(quote.vendor),
    client: partyOf(quote.client),
    products: quote.products.map(({ name, version, text }) => ({ name, version, location: placeOf(text) })),
    dates: quote.dates.map(({ role, date, lastDay, precision, source, text }) => ({
      role,
      date,
      lastDay,
      precision,
      source,
      ...said(text),
    })),
    sections: quote.sections.map(({ heading, parent, lines }) => ({ parent, lines, ...said(heading) })),
    certainty: { reading: quote.certainty.reading, ...quote.certainty.totals },
    lines: blocks.flatMap(({ lines }) =>
      lines.map((line) => ({ ...lineOf(line), certainty: quote.certainty.lines[line.line.index] ?? null })),
    ),
    sums: sums.map(({ kind, label, printedCents, computedCents, agrees, text }) => ({
      kind,
      label: label?.value ?? null,
      printedCents,
      computedCents,
      differenceCents: computedCents === null ? null : printedCents - computedCents,
      agrees,
      location: areaOf(text),
    })),
    clauses: clauses.map(({ kind, text }) => ({ kind, ...said(text) })),
    versions: quote.versions.map(({ product, version, releasedOn, text }) => ({
      product,
      version,
      releasedOn,
      location: placeOf(text),
    })),
    unplaced: quote.unplaced.map(({ value, text }) => ({ cents: value, ...said(text) })),
    problems: quote.problems
      .filter(({ code }) => code !== "unplaced-amount")
      .map(({ code, page, text }) => ({
        code,
        page,
        ...(text === null ? { text: null, location: null } : said(text)),
      })),
  };
}

const lineOf = ({ line, payer, payerSource, computedCents }: InspectedLine) => ({
  index: line.index,
  section: line.section,
  designation: line.designation.value,
  reference: line.reference?.value ?? null,
  quantity: line.quantity,
  unit: line.unit?.value ?? null,
  unitPrice: line.unitPrice,
  discount: line.discount,
  vatRate: line.vatRate,
  totalCents: line.totalCents,
  grossCents: line.grossCents,
  computedCents,
  included: line.included,
  option: line.option,
  payer,
  payerSource,
  location: areaOf(line.text),
});

const said = (text: Text) => ({ text: excerptOf(text).value, location: placeOf(text) });

const readOf = (read: Read<string> | null) =>
  read === null ? null : { value: read.value, location: placeOf(read.text) };

const identifierOf = (read: Party["siret"]) =>
  read === null ? null : { digits: read.value.digits, valid: read.value.valid, location: placeOf(read.text) };

const partyOf = (party: Party) => ({
  name: readOf(party.name),
  siret: identifierOf(party.siret),
  finess: identifierOf(party.finess),
  rpps: identifierOf(party.rpps),
  postCode: readOf(party.postCode),
});
