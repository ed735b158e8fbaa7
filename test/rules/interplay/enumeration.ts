import type { QuoteInput } from "../../../src/core.ts";
import type { CaseFacts } from "../../../src/engine/facts/context.ts";
import type { Quote } from "../../../src/quotes/model.ts";
import type { JudgedCase } from "./judged-case.ts";

/** The values that each dimension of an abstract quote may take. */
export type Dimensions = Readonly<Record<string, readonly string[]>>;

/** One value of each dimension. */
export type Combination<D extends Dimensions> = { readonly [K in keyof D]: D[K][number] };

/** A quote given as data, the facts that go with it, and what only a read document has. */
export interface CaseInput {
  readonly input: QuoteInput;
  readonly facts?: CaseFacts;
  readonly alter?: (quote: Quote) => Quote;
}

/** Every combination of some dimensions, and the quote that each one stands for. */
export interface Space<D extends Dimensions> {
  readonly name: string;
  readonly dimensions: D;
  readonly caseOf: (combination: Combination<D>) => CaseInput;
  readonly items: readonly Item<D>[];
}

/** An item of the catalogue's "Where two rules meet" as a predicate. */
interface Item<D extends Dimensions> {
  /** Its number in the catalogue. */
  readonly number: number;
  readonly says: string;
  /** The combinations that it speaks of. */
  readonly concerns: (combination: Combination<D>) => boolean;
  readonly holds: (judged: JudgedCase, combination: Combination<D>) => boolean;
}

/** The cartesian product of the dimensions. */
export function combinationsOf<D extends Dimensions>(dimensions: D): Combination<D>[] {
  const product = Object.entries(dimensions).reduce<Record<string, string>[]>(
    (rest, [name, values]) => rest.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return product as Combination<D>[];
}
