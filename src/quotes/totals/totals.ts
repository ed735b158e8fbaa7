import { foldLabel } from "../../tables/headings/summary-words.ts";
import { netWords } from "../../tables/headings/total-words.ts";
import type { Read, Totals } from "../model.ts";
import type { SummaryDraft } from "./summary-draft.ts";
import { totalsByStructure } from "./totals-by-structure.ts";
import type { VatTables } from "./vat-tables.ts";

interface Candidate {
  readonly read: Read<number>;
  /** Later rows of totals are likelier to be the document's. */
  readonly order: number;
  /** How plainly the label says what the amount is, 0 to 2. */
  readonly sure: number;
}

interface Evidence {
  /** Sum of the lines that the totals count, in cents. */
  readonly linesCents: number;
  readonly lineCount: number;
  /** The table prints amounts with VAT only. */
  readonly grossLines: boolean;
  /** Sums of the tables of VAT: the totals of a document that prints no others. */
  readonly vatTables: Pick<VatTables, "base" | "vat" | "gross">;
}

/** The document's totals: labels propose, HT + TVA = TTC and the sum of the lines decide. */
export function readTotals(summaries: readonly SummaryDraft[], evidence: Evidence): Totals {
  const fromTable = (read: Read<number> | null): Candidate[] => (read === null ? [] : [{ read, order: -1, sure: 0 }]);
  const whole = candidates(summaries, "net");
  const nets = [
    ...fromTable(evidence.vatTables.base),
    ...whole,
    ...(whole.length === 0 ? netOfParts(summaries, evidence) : []),
  ];
  const grosses = [...fromTable(evidence.vatTables.gross), ...candidates(summaries, "gross")];
  const vats = [...fromTable(evidence.vatTables.vat), ...vatCandidates(summaries)];
  let best: { totals: Totals; score: number } | null = null;
  for (const net of [null, ...nets])
    for (const gross of [null, ...grosses])
      for (const vat of [null, ...vats]) {
        const score = scoreOf(net, vat, gross, evidence);
        if (best === null || score > best.score)
          best = { score, totals: { net: net?.read ?? null, vat: vat?.read ?? null, gross: gross?.read ?? null } };
      }
  return totalsByStructure(best?.totals ?? { net: null, vat: null, gross: null }, summaries, evidence);
}

function candidates(summaries: readonly SummaryDraft[], wanted: "net" | "gross"): Candidate[] {
  return summaries.flatMap((summary, order) => {
    const { said, amounts, withVat } = summary;
    const [read] = amounts;
    if (read === undefined) return [];
    if (wanted === "gross" && withVat !== undefined && said.whole && said.kind === "net")
      return [{ read: withVat, order, sure: 2 }];
    if (said.payable && wanted === "gross") return [{ read, order, sure: -2 }];
    if (!said.whole || said.kind === "vat" || said.kind === "discount") return [];
    if (said.open) return [{ read, order, sure: 0 }];
    const isGross = said.kind === "gross" || said.gross;
    return isGross === (wanted === "gross") ? [{ read, order, sure: said.kind === "subtotal" ? 0 : 2 }] : [];
  });
}

/** "Total Ségur HT", "Total hors Ségur HT", each over its own VAT: where none is of all, what they come to is. */
function netOfParts(summaries: readonly SummaryDraft[], { linesCents, lineCount }: Evidence): Candidate[] {
  const parts = summaries.flatMap(({ label, said, amounts: [read] }) =>
    read !== undefined && !said.gross && said.kind !== "vat" && netWords.test(foldLabel(label.value)) ? [read] : [],
  );
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const [first] = parts;
  return first !== undefined && parts.length > 1 && lineCount > 0 && value === linesCents
    ? [{ read: { value, text: first.text }, order: -1, sure: 0 }]
    : [];
}

/** Single VAT rows, and the sum of the rows by rate. */
function vatCandidates(summaries: readonly SummaryDraft[]): Candidate[] {
  const rows = summaries.flatMap((summary, order) => {
    const [read] = summary.amounts;
    return summary.said.kind === "vat" && read !== undefined ? [{ read, order, sure: 2 }] : [];
  });
  const [first] = rows;
  if (rows.length > 1 && first !== undefined) {
    const value = rows.reduce((sum, { read }) => sum + read.value, 0);
    rows.push({ read: { value, text: first.read.text }, order: first.order, sure: 1 });
  }
  return rows;
}

function scoreOf(net: Candidate | null, vat: Candidate | null, gross: Candidate | null, evidence: Evidence): number {
  let score = 0;
  const tolerance = Math.max(1, evidence.lineCount);
  const sums = (candidate: Candidate | null): boolean =>
    candidate !== null && evidence.lineCount > 0 && Math.abs(candidate.read.value - evidence.linesCents) <= tolerance;
  if (net !== null && gross !== null) {
    if (net.read === gross.read) return -10;
    const difference = gross.read.value - net.read.value;
    if (vat !== null) score += Math.abs(difference - vat.read.value) <= 5 ? 8 : -2;
    else score += difference * Math.sign(net.read.value || 1) >= 0 ? 0.5 : -6;
  }
  if (sums(net)) score += evidence.grossLines ? -1 : 5;
  if (sums(gross)) score += evidence.grossLines ? 5 : 0;
  for (const candidate of [net, vat, gross]) {
    if (candidate !== null) score += 0.5 + candidate.sure + candidate.order * 0.01;
  }
  return score;
}
