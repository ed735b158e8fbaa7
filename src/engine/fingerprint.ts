import type { Quote } from "../quotes/model.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * What a finding is about, in 16 hexadecimal digits: its rule, its kind, the decisive words, and the designation
 * and amount of its line, compared as {@link foldContent} does. Neither the page, the place, the order, the severity nor the language
 * changes it; a changed word or amount does. It says nothing of the file: whoever compares files adds their names.
 */
export function fingerprintOf(finding: Diagnostic, quote: Pick<Quote, "lines"> | null): string {
  const line = finding.line === null ? undefined : quote?.lines[finding.line];
  return hashOf([
    finding.ruleId,
    finding.code,
    foldContent(finding.evidence.value),
    foldContent(line?.designation.value ?? ""),
    String(line?.totalCents ?? ""),
    ...enumerationsOf(finding.args),
  ]);
}

/** Of a `FileResult`, what its fingerprints depend on. */
interface FindingsOfFile {
  readonly findings: readonly Diagnostic[];
  readonly subject: { readonly quote: Pick<Quote, "lines"> } | null;
}

/** The fingerprints of a file's findings, in their order; the second of two alike ends with `-2`, so that none is twice. */
export function fingerprintsOf({ findings, subject }: FindingsOfFile): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding, subject?.quote ?? null);
    const rank = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, rank);
    return rank === 1 ? fingerprint : `${fingerprint}-${rank}`;
  });
}

/**
 * Words and figures alone, without case, accents, blanks or hyphens: a line broken elsewhere reads the same. A point or
 * comma inside a number and the sign before it stay, so that 12,5 is not 125.
 */
export function foldContent(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/giu, "oe")
    .replace(/æ/giu, "ae")
    .toLowerCase()
    .replace(/[−–±]/g, "-")
    .replace(/(?<=\d)\s+(?=\d)/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/(?<![\p{L}\p{N}])-\s*(?=\d)/gu, "±")
    .replace(/(?<!\d)\.|\.(?!\d)|[^\p{L}\p{N}.%€±]/gu, "")
    .replaceAll("±", "-");
}

/** What a finding lists in the rule's own words (the mentions that are missing…): another list is another finding. */
const enumerationsOf = (args: object): string[] =>
  Object.entries(args)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => (isEnumeration(value) ? [`${key}=${[...value].sort().join(",")}`] : []));

const isEnumeration = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string" && /^[a-z]+(?:-[a-z]+)*$/i.test(item));

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits: enough to tell the findings of a project apart, alike in every environment and at once. */
function hashOf(parts: readonly string[]): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(parts.join("\u0000")))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  return hash.toString(16).padStart(16, "0");
}
