import type { Layout, Segment } from "../tables/layout.ts";
import { type DateSource, readDates } from "./dated-facts.ts";
import { plain } from "./folded-text.ts";
import type { DatedFact, DocumentType, ReleasedVersion } from "./model.ts";
import { type Surroundings, segmentOf } from "./surroundings.ts";
import { validityByDuration } from "./validity.ts";

/** Words of the place where the client signs. */
const SIGNATURE =
  /bon pour accord|lu et approuve|cachet|signature|pour (?:le client|l'etablissement|l'association|la clinique|accord)/;

/** The dates of the quote with their roles, in reading order; a date that a running head repeats comes once. */
export function readTimeline(
  layout: Layout,
  documentType: DocumentType,
  versions: readonly ReleasedVersion[],
  surroundings: Surroundings,
): DatedFact[] {
  const sources: DateSource[] = [
    ...layout.paragraphs.map((text) => ({ text, labelled: true })),
    ...layout.tables.flatMap(({ rows }) => rows.map(({ text }) => ({ text, labelled: false }))),
  ];
  const releases = new Set(versions.flatMap(({ text }) => text.pieces.map(({ at }) => at)));
  const signed = signaturePlaces(layout.segments);
  const printed = readDates(sources, surroundings).map((fact) => {
    if (fact.text.pieces.every(({ at }) => releases.has(at))) return { ...fact, role: "other" as const };
    return beside(fact, signed, surroundings) ? { ...fact, role: "order" as const } : fact;
  });
  const own = documentType === "bon-de-commande" ? withOrderDate(printed) : printed;
  return distinct([...own, ...durations(layout, own, surroundings)]);
}

/** An order form is dated by its order. */
function withOrderDate(facts: readonly DatedFact[]): DatedFact[] {
  if (facts.some(({ role }) => role === "order")) return [...facts];
  return facts.flatMap((fact) => (fact.role === "issue" ? [fact, { ...fact, role: "order" as const }] : [fact]));
}

function durations(layout: Layout, printed: readonly DatedFact[], surroundings: Surroundings): DatedFact[] {
  if (printed.some(({ role }) => role === "validity")) return [];
  const issuedOn = printed.find(({ role, date }) => role === "issue" && date !== null)?.date ?? null;
  for (const text of layout.paragraphs) {
    const found = validityByDuration(text, issuedOn, surroundings);
    if (found !== null) return [found];
  }
  return [];
}

function signaturePlaces(segments: readonly Segment[]): Segment[] {
  return segments.filter(({ text }) => text.value.length <= 90 && SIGNATURE.test(plain(text.value)));
}

/** A bare date, or one labelled "Date" or "Fait à", within the signature's own lines, is the date of the signature. */
function beside(fact: DatedFact, signatures: readonly Segment[], surroundings: Surroundings): boolean {
  if (signatures.length === 0 || (fact.role !== "issue" && fact.role !== "other")) return false;
  if (!/^(?:date|fait|le|a |\d|[a-z' -]+,? le )/.test(plain(fact.text.value)) || fact.text.value.length > 45)
    return false;
  const segment = segmentOf(fact.text, 0, surroundings);
  if (segment === null) return false;
  return signatures.some((signature) => signature === segment || isUnder(segment, signature));
}

/** How far under the words of a signature, in their heights, the signature's date stands. */
const REACH = 6;

function isUnder(segment: Segment, signature: Segment): boolean {
  if (segment.page !== signature.page) return false;
  const height = signature.box[3] - signature.box[1];
  const down = segment.box[1] - signature.box[1];
  const overlap = Math.min(segment.box[2], signature.box[2]) - Math.max(segment.box[0], signature.box[0]);
  return down >= -0.5 * height && down <= REACH * height && overlap > -2 * height;
}

function distinct(facts: readonly DatedFact[]): DatedFact[] {
  const seen = new Set<string>();
  return facts.filter(({ role, date, lastDay, text }) => {
    const key = `${role} ${date ?? text.value} ${lastDay}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
