import { RecentTexts } from "../../documents/recent-texts.ts";
import type { Text } from "../../documents/text.ts";
import type { DsrMention } from "../meaning.ts";
import { dsrByCode, mayBeSameDsr } from "./dsr.ts";
import { findDsrCodes } from "./dsr-code.ts";
import { waveMarks } from "./dsr-grammar.ts";

/** A DSR with the waves that one funding of it covers. */
export interface FundedDsr {
  /** Canonical code, null where function or wave do not settle it. */
  readonly code: string | null;
  readonly functionKey: string;
  /** Both for a Prestation "vague 1 + vague 2", none where nothing tells. */
  readonly waves: readonly (1 | 2)[];
}

/** The DSR that a quote claims, where `texts` are the words of the lines and headings that claim it. */
export function fundedDsr({ code, functionKey, wave }: DsrMention, texts: readonly Text[]): FundedDsr {
  const both = texts.some(({ value }) => bothWaves.get(value, namesBothWaves));
  return { code, functionKey, waves: both ? [1, 2] : wave === null ? [] : [wave] };
}

const namesBothWaves = (value: string): boolean => [...waveMarks(value)].some(({ both }) => both);

/** Designations and headings met last: quotes that are judged together are not read again. */
const bothWaves = new RecentTexts<boolean>(100_000);

/** A DSR as a context or a ledger names it; `waves` where it says them apart from the code. */
export function givenDsr(code: string, waves: readonly (1 | 2)[] = []): FundedDsr {
  const dsr = dsrByCode(code) ?? dsrByCode(findDsrCodes(code)[0]?.code ?? "");
  if (dsr === null) return { code, functionKey: code, waves };
  return { code: dsr.code, functionKey: dsr.function, waves: waves.length > 0 ? waves : [dsr.wave] };
}

/**
 * How two fundings stand to each other: `same`; `first-wave`, where one covers "vague 1 + vague 2", reserved to those who
 * had no funding of wave 1 (FAQ of the ANS of 16/12/2024), and the other is of wave 1; `wave-untold`, where one tells none.
 */
export type DsrOverlap = "same" | "first-wave" | "wave-untold";

export function overlapOf(a: FundedDsr, b: FundedDsr): DsrOverlap | null {
  if (a.code !== null && b.code !== null && mayBeSameDsr(a.code, b.code)) return "same";
  if (a.functionKey !== b.functionKey || isOtherDomain(a, b)) return null;
  if (a.waves.length === 0 && b.waves.length === 0) return a.code === b.code ? "same" : null;
  if (a.waves.length === 0 || b.waves.length === 0) return "wave-untold";
  const shared = a.waves.filter((wave) => b.waves.includes(wave));
  if (shared.length === 0) return null;
  return a.waves.length === b.waves.length ? "same" : shared.includes(2) ? "same" : "first-wave";
}

/** Two codes of one function whose corridors differ: the domains of the DUI. */
function isOtherDomain(a: FundedDsr, b: FundedDsr): boolean {
  const [first, second] = [a.code, b.code].map((code) => (code === null ? null : dsrByCode(code)));
  if (first == null || second == null || first.corridor === second.corridor) return false;
  return first.variants === undefined && second.variants === undefined;
}

/** Whom a solution is funded for: doctors and the other professions are funded each, the others by site. */
export const fundedFor = (functionKey: string): "site" | "person" =>
  functionKey === "LGC" || functionKey.startsWith("LGC-") ? "person" : "site";
