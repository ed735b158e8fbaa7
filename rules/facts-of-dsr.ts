import { mayBeSameDsr } from "../src/segur/dsr/dsr.ts";
import { givenDsr } from "../src/segur/dsr/funded-dsr.ts";

/** A fact of the context that may be given once or by DSR: the value that holds for one DSR, or null. */
export function factOfDsr(
  fact: string | Readonly<Record<string, string>> | undefined,
  code: string | null,
): string | null;
export function factOfDsr(
  fact: number | Readonly<Record<string, number>> | undefined,
  code: string | null,
): number | null;
export function factOfDsr<T extends string | number>(
  fact: T | Readonly<Record<string, T>> | undefined,
  code: string | null,
): T | null {
  if (fact === undefined) return null;
  if (typeof fact !== "object") return fact;
  const entry = Object.entries(fact).find(([key]) => code === null || mayBeSameDsr(givenDsr(key).code ?? key, code));
  return entry?.[1] ?? null;
}
