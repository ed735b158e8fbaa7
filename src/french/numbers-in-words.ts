import { UP_TO_SIXTEEN } from "./number-words.ts";

/** Numbers written out in French: "trente mille", "deux cent quarante-cinq", "vingt". */

const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  ...UP_TO_SIXTEEN,
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  nonante: 90,
};
const MULTIPLES: Readonly<Record<string, number>> = { mille: 1_000, million: 1_000_000, millions: 1_000_000 };

/** A whole number that words `from` (included) to `to` (excluded) write out. */
export interface NumberInWords {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Every number that plain words (lower case, without accents) write out, hyphens taken apart. */
export function numbersInWords(words: readonly string[]): NumberInWords[] {
  const found: NumberInWords[] = [];
  for (let at = 0; at < words.length; at++) {
    const number = numberAt(words, at);
    if (number === null) continue;
    found.push(number);
    at = number.to - 1;
  }
  return found;
}

function numberAt(words: readonly string[], from: number): NumberInWords | null {
  let whole = 0;
  let part = 0;
  let to = from;
  for (let at = from; at < words.length; at++) {
    const word = words[at] ?? "";
    // "vingt et un": "et" joins inside a number only.
    if (word === "et" && at > from && UNITS[words[at + 1] ?? ""] !== undefined && part % 10 === 0) continue;
    const unit = UNITS[word];
    const multiple = MULTIPLES[word];
    if (unit !== undefined) part = unit === 20 && part % 100 === 4 ? part + 76 : part + unit;
    else if (word === "cent" || word === "cents") part = Math.max(1, part) * 100;
    else if (multiple !== undefined) {
      whole += Math.max(1, part) * multiple;
      part = 0;
    } else break;
    to = at + 1;
  }
  return to === from ? null : { value: whole + part, from, to };
}
