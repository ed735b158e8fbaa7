import type { Cell } from "../../../documents/document.ts";
import { plain } from "../../../french/folded-text.ts";
import { numbersInWords } from "../../../french/numbers-in-words.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts/amounts.ts";
import { lineCents } from "../../amounts/money.ts";
import { moved } from "../grid/rows.ts";
import { numberOf, withoutMark, withoutSigns } from "./item-marks.ts";
import { withoutCount, withoutLead } from "./name-between.ts";
import { payerInRemark } from "./payer-words.ts";

/** What is sold as an item of a list tells it: the cells of its line, and what it costs, in cents. */
interface ToldItem {
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
}

/** What may stand behind the amount of an item: its currency and that no tax is in it, and then why it is sold, or nothing. */
const REMARK = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?|hors taxes?)?\s*\)?(?:[.,;]?\s*$|[,;(–—-]\s*(?=\p{L}))/iu;
/**
 * The line that an item of a list tells, without its bullet: "l'agenda en ligne, un an : 216 € HT, c'est un service à part",
 * "neuf journées, à 920 € l'une, soit 8 280 € HT", "une réduction, de -287 € HT". Null where it says several amounts of
 * which none is the product of the others.
 */
export function toldIn(cell: Cell, style: NumberStyle): ToldItem | null {
  const amounts = findNumbers(cell.text, style).filter((number) => isMoney(number) && !number.percent);
  const [price, total = price, ...others] = amounts;
  if (price === undefined || total === undefined || others.length > 0 || total.cents === 0) return null;
  const behind = cell.text.slice(total.end);
  if (!REMARK.test(behind)) return null;
  const words = cell.text.slice(0, price.start);
  const led = withoutLead(withoutMark(words));
  const comesTo = ({ value }: { readonly value: number }): boolean =>
    lineCents(String(value), price.value) === total.cents;
  // "Pose, 100 € la demi-journée, deux demi-journées : 200 €": the count stands before the price or behind it.
  const behindPrice = countsIn(cell.text.slice(price.end, total.start)).find(comesTo);
  const count =
    price === total
      ? null
      : (countsIn(led).findLast(comesTo) ??
        (behindPrice === undefined ? undefined : { ...behindPrice, at: led.length }));
  if (count === undefined) return null;
  // "La formation, comptez trois séances à": what is sold is told before how often.
  const before = count === null ? "" : led.slice(0, count.at).replace(/[\s,;:(–—-]+$/u, "");
  const name = NAME.test(before.replace(ARTICLE, "")) ? before : led;
  if (!NAME.test(name)) return null;
  const { payer, rest } = payerInRemark(behind.replace(REMARK, ""));
  const printed = ({ start, end }: PrintedNumber): Cell => moved(cell, 0, cell.text.slice(start, end));
  return {
    cents: total.cents,
    cells: [
      null,
      moved(
        cell,
        0,
        // "2) Installation": notes may call a line by its number.
        numberOf(words) + withRemark(capitalised(withoutCount(withoutSigns(name))), rest),
      ),
      count === null ? null : moved(cell, 0, String(count.value)),
      null,
      price === total ? null : printed(price),
      null,
      printed(total),
      payer === "" ? null : moved(cell, 0, payer),
    ],
  };
}
const NAME = /\p{L}{3}/u;
/** "les deux heures de formation": an article before the count names nothing. */
const ARTICLE = /^(?:l[ae]s?|l['’]|d[eu]s?|une?|[vn]os|[vn]otre|ce(?:s|t|tte)?|pour|et)$/iu;

/** What is sold, and what is said of it behind its amount: "un écran", "matériel)". */
export function withRemark(name: string, remark: string): string {
  const told = remark.replace(remark.includes("(") ? /[\s.;]+$/u : /[\s.;)]+$/u, "");
  return told === "" ? name : `${name}${told.startsWith("(") ? "" : ","} ${told}`;
}

/** As the cell of a table begins: in small letters it would go on with the words over it. */
export const capitalised = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** "neuf journées d'intégration", "12 pèse-personnes", "la formation, trois séances": each count, and where it stands. */
function countsIn(name: string): { readonly value: number; readonly at: number }[] {
  const words = [...name.matchAll(/\p{L}+|\d+/gu)];
  const inWords = numbersInWords(words.map(([word]) => plain(word)));
  const inFigures = words.flatMap(([word], from) => (/^\d{1,4}$/.test(word) ? [{ value: Number(word), from }] : []));
  return [...inWords, ...inFigures]
    .sort((a, b) => a.from - b.from)
    .map(({ value, from }) => ({ value, at: words[from]?.index ?? 0 }));
}

/** "200 € HT pour la pose (deux demi-journées à 100 €)": how often and for how much, behind an amount that they come to. */
export function countedBehind(
  cell: Cell,
  total: PrintedNumber,
  style: NumberStyle,
): { readonly count: Cell | null; readonly price: Cell | null } {
  const [price, ...others] = findNumbers(cell.text, style).filter(
    (number) => number.start >= total.end && isMoney(number),
  );
  const count =
    price === undefined || others.length > 0
      ? undefined
      : countsIn(cell.text.slice(total.end, price.start)).findLast(
          ({ value }) => lineCents(String(value), price.value) === total.cents,
        );
  if (price === undefined || count === undefined) return { count: null, price: null };
  return { count: moved(cell, 0, String(count.value)), price: moved(cell, 0, cell.text.slice(price.start, price.end)) };
}
