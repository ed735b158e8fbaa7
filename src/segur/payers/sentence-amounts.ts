import type { Text } from "../../documents/text.ts";
import { numbersInWords } from "../../french/numbers-in-words.ts";
import { findNumbers } from "../../quotes/amounts/amounts.ts";
import { byWords } from "../reading/reading.ts";
import { tokenise } from "../reading/tokens.ts";

/** Amounts of money inside running text, in cents. */
export interface SentenceAmount {
  readonly cents: number;
  readonly gross: boolean;
}

/** Amounts written with their currency ("4 120 € par an", "750,00 euros TTC"), in figures or in words. */
export function amountsIn(text: Pick<Text, "value">): SentenceAmount[] {
  const inFigures = findNumbers(text.value, { decimal: "," })
    .filter(
      ({ currency, percent, end }) =>
        !percent &&
        (currency !== null ||
          /^\s*(?:h\.?t\.?|t\.?t\.?c\.?)(?![\p{L}])/iu.test(text.value.slice(end)) ||
          closesLabel(text.value, end)),
    )
    .map(({ cents, end }) => ({ cents, gross: /^\s*t\.?t\.?c/iu.test(text.value.slice(end)) }));
  return inFigures.length > 0 ? inFigures : amountsInWords(text);
}

/** Whether a sentence names an amount above zero. */
export const namesAmount = byWords((words): boolean => amountsIn(words).some(({ cents }) => cents > 0));

/** Whether all that a sentence names is nought ("reste à charge : 0 €"); false where it names no amount. */
export function namesOnlyNought(text: Pick<Text, "value">): boolean {
  const amounts = amountsIn(text);
  return amounts.length > 0 && amounts.every(({ cents }) => cents === 0);
}

/** "Versé par l'État (HT) : 742,00": an amount with cents behind the colon of its label. */
const closesLabel = (value: string, end: number): boolean =>
  /^\s*\.?\s*$/u.test(value.slice(end)) && /:\s*[\d\s.,\u202f\u00a0]*[.,]\d{2}$/u.test(value.slice(0, end));

/** "trente mille euros hors taxes". */
function amountsInWords({ value }: Pick<Text, "value">): SentenceAmount[] {
  if (!/euros?/iu.test(value)) return [];
  const words = tokenise(value).map(({ word }) => word);
  return (
    numbersInWords(words)
      // "Vous ne sortez pas un euro": not one of them is no amount.
      .filter(
        ({ from, to }) => /^euros?$/.test(words[to] ?? "") && !/^(?:pas|moindre|seul)$/.test(words[from - 1] ?? ""),
      )
      .map(({ value: euros, to }) => ({
        cents: euros * 100,
        gross: /^(?:ttc|toutes)$/.test(words[to + 1] ?? ""),
      }))
  );
}
