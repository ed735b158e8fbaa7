import { parseRecords } from "./records.ts";

/** In order of preference when two do as well: French spreadsheets export with semicolons. */
const candidates = [";", "\t", ",", "|"] as const;

const sampleLength = 20_000;

/**
 * The delimiter that cuts the most records into the same number of fields. A decimal comma cuts too, but never as
 * regularly as the delimiter of the table. Null for a text that no delimiter cuts.
 */
export function sniffDelimiter(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of candidates) {
    if (!sample.includes(delimiter)) continue;
    // Preferred delimiters come first: once one of them cuts, commas of sentences and decimals are none.
    if (delimiter === "," && areOfProse(sample) && (best !== null || !isList(sample) || cutsAmounts(sample))) continue;
    const score = regularity(sample, delimiter);
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

/** Share of the commas that belong to sentences and amounts, from which on none of them parts fields. */
const mostlyProse = 0.85;

/** Whether commas stand as sentences and decimals have them, not between fields. */
export const areOfProse = (sample: string): boolean => {
  const commas = sample.match(/,/g)?.length ?? 0;
  const prose = sample.match(/,(?= )|(?<=\p{L}),(?=\r?\n)|(?<=\d),(?=\d{1,2}(?!\d))/gu)?.length ?? 0;
  return prose >= mostlyProse * commas;
};

/** Sentences have a comma here and there; fields have as many in most lines, two at least, and some are figures alone. */
function isList(sample: string): boolean {
  const lines = sample
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    // A decimal comma parts nothing.
    .map((line) => ({
      count: line.match(/(?<!\d),|,(?!\d)/g)?.length ?? 0,
      figures: line.split(",").filter((field) => FIGURE.test(field)).length,
    }));
  const alike = lines.filter(({ count }) => count > 1 && lines.filter((other) => other.count === count).length > 1);
  return alike.length * 2 > lines.length && alike.filter(({ figures }) => figures > 1).length * 2 > alike.length;
}
/** "800 €", "2", "20 %": figures without a word. */
const FIGURE = /^\s*"?\s*-?\d[\d\s.]*(?:€|%)?\s*"?\s*$/;

/** Amounts in quotes keep their decimal comma; where one without quotes has it, commas are no limits of fields. */
const cutsAmounts = (sample: string): boolean =>
  parseRecords(sample, ",").some(({ fields }) =>
    fields.some((field, at) => at > 0 && /^\d{1,2}(?!\d)/.test(field) && /\d$/.test(fields[at - 1] ?? "")),
  );

/** A table has three columns at least: semicolons that end the items of a list, or join two clauses, part none. */
export const cutsTable = (text: string, delimiter: string): boolean =>
  parseRecords(text.slice(0, sampleLength), delimiter).filter(({ fields }) => fields.length > 2).length > 1;

function regularity(sample: string, delimiter: string): number {
  const recordsByWidth = new Map<number, number>();
  let records = 0;
  for (const record of parseRecords(sample, delimiter)) {
    const width = record.fields.length;
    if (width === 1 && record.fields[0]?.trim() === "") continue;
    records++;
    if (width > 1) recordsByWidth.set(width, (recordsByWidth.get(width) ?? 0) + 1);
  }
  let score = 0;
  for (const [width, count] of recordsByWidth) {
    if (count < 2 && records > 1) continue;
    score = Math.max(score, count * Math.min(width - 1, 6));
  }
  return score;
}
