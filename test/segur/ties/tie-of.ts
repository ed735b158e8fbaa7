import { textAt } from "../../../src/documents/text.ts";
import { type Reading, readText } from "../../../src/segur/reading/reading.ts";
import { type Surroundings, tieOf } from "../../../src/segur/ties/tie-grammar.ts";

/** A sentence as it is read, printed in a cell. */
export const read = (value: string): Reading => readText(textAt(value, { row: 1, column: 1 }));

/** A sentence by itself, in a quote of the vendor Vallarys. */
export const ALONE: Surroundings = {
  previous: null,
  topic: null,
  governing: null,
  bound: false,
  smallPrint: false,
  alone: false,
  spoken: true,
  vendor: new Set(["vallarys"]),
  goods: [],
  version: null,
};

/** What a sentence ties the Prestation to, with what stands around it. */
export const tie = (value: string, around: Partial<Surroundings> = {}): ReturnType<typeof tieOf> =>
  tieOf(read(value), { ...ALONE, ...around });
