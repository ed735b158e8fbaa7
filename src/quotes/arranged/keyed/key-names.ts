import type { Cell } from "../../../documents/document.ts";
import { moved, type Row } from "../grid/rows.ts";
import { wordsOfKey } from "./numbered-key.ts";

/** A key and the value that it names. */
export interface Fact {
  readonly key: Cell;
  readonly value: Cell;
}

/** Keys and values as rows of facts, as a person would label them. */
export function factRows(facts: readonly Fact[]): Row[] {
  const rate = facts.find(({ key, value }) => saysRate(key.text) && RATE.test(value.text));
  return facts.flatMap((fact): Row[] => {
    // The rate goes where quotes print it, into the label of the VAT: "TVA 20 %".
    if (fact === rate) return [];
    const label = spokenKey(fact.key.text);
    const taxed = rate !== undefined && VAT.test(label) && /\d/.test(fact.value.text);
    const printed = taxed ? `TVA ${RATE.exec(rate.value.text)?.[1] ?? ""} %` : label;
    return [[moved(fact.key, 1, printed), moved(fact.value, 2, withUnitOf(label, fact.value.text))]];
  });
}

const RATE = /^(\d{1,2}(?:[.,]\d{1,2})?)\s?%?$/u;
const VAT = /(?<!\p{L})tva(?!\p{L})/iu;
const saysRate = (key: string): boolean => {
  const words = wordsOfKey(key).map((word) => word.toLowerCase());
  return words.some((word) => /^(?:taux|tx)$/u.test(word)) && words.includes("tva");
};

/** "validite.jours | 60": the unit that a key closes with belongs to the number. */
const withUnitOf = (label: string, value: string): string => {
  const unit = /(?<!\p{L})(?:jours?|mois|semaines?)$/iu.exec(label)?.[0];
  return unit !== undefined && /^\d{1,3}$/u.test(value) ? `${value} ${unit}` : value;
};

/** A key as it is said, the word for the kind of value first: "DEV_DATE" is "DATE DEV". */
const KIND = /^(?:taux|date|num(?:[ée]ro)?|nom|montant)$/iu;

function spokenKey(key: string): string {
  const words = /[\s:]/u.test(key.trim()) ? [key.trim()] : wordsOfKey(key);
  const last = words.at(-1);
  return words.length === 2 && last !== undefined && KIND.test(last) ? [last, words[0]].join(" ") : words.join(" ");
}
