import { regulation } from "../regulation/regulation.ts";
import type { Dsr, Wave } from "../regulation/regulation-schema.ts";
import { dsrByCode, dsrOfFunction } from "./dsr.ts";
import { findDsrCodes } from "./dsr-code.ts";

/** The DSR that a person names by its code in any spelling, or by its software and the wave ("RIS", 1); else null. */
export function namedDsr(words: string, wave: Wave | null): Dsr | null {
  // "LGC-SF-Va2": a function of two parts, in which `findDsrCodes` sees a code that nobody knows.
  const exact = dsrByCode(words.trim());
  if (exact !== null) return exact;
  const [found, ...more] = findDsrCodes(words.trim());
  if (found !== undefined) return found.code === null || more.length > 0 ? null : dsrByCode(found.code);
  const key = functionOf(words);
  return key === null ? null : dsrOfFunction(key, wave);
}

function functionOf(words: string): string | null {
  const typed = plain(words);
  const entry = Object.entries(regulation.dsr.functions).find(([key, { codes, names }]) =>
    [key, ...codes, ...names].some((name) => plain(name) === typed),
  );
  return entry?.[0] ?? null;
}

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s'’-]+/g, " ")
    .trim()
    .toLowerCase();
