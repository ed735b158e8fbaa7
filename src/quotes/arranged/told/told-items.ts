import type { Cell } from "../../../documents/document.ts";
import { plain } from "../../../french/folded-text.ts";
import { numbersInWords } from "../../../french/numbers-in-words.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../../amounts/amounts.ts";
import { lineCents } from "../../amounts/money.ts";
import { moved } from "../grid/rows.ts";
import { withoutCount, withoutLead } from "./name-between.ts";

/** What is sold as an item of a list tells it: the cells of its line, and what it costs, in cents. */
interface ToldItem {
  readonly cents: number;
  readonly cells: readonly (Cell | null)[];
}

/** What may stand behind the amount of an item: its currency and that no tax is in it, and then why it is sold, or nothing. */
const REMARK = /^\s*(?:€|euros?|eur)?\s*(?:h\.?\s?t\.?|hors taxes?)?\s*(?:[.;]?\s*$|[,;(–—-]\s*(?=\p{L}))/iu;
/**
 * The line that an item of a list tells, without its mark: "l'agenda en ligne, un an : 216 € HT, c'est un service à part",
 * "neuf journées, à 920 € l'une, soit 8 280 € HT", "une réduction, de -287 € HT". Null where it says several amounts of
 * which none is the product of the others.
 */
export function toldIn(cell: Cell, style: NumberStyle): ToldItem | null {
  const amounts = findNumbers(cell.text, style).filter((number) => isMoney(number) && !number.percent);
  const [price, total = price, ...others] = amounts;
  if (price === undefined || total === undefined || others.length > 0 || total.cents === 0) return null;
  const behind = cell.text.slice(total.end);
  if (!REMARK.test(behind)) return null;
  const name = withoutLead(cell.text.slice(0, price.start));
  if (!/\p{L}{3}/u.test(name)) return null;
  const count = price === total ? null : countOf(name);
  if (price !== total && (count === null || lineCents(String(count), price.value) !== total.cents)) return null;
  const printed = ({ start, end }: PrintedNumber): Cell => moved(cell, 0, cell.text.slice(start, end));
  return {
    cents: total.cents,
    cells: [
      null,
      moved(
        cell,
        0,
        withRemark(capitalised(withoutCount(name.replace(/^[^\p{L}\p{N}«"(]+/u, ""))), behind.replace(REMARK, "")),
      ),
      count === null ? null : moved(cell, 0, String(count)),
      null,
      price === total ? null : printed(price),
      null,
      printed(total),
    ],
  };
}

/** What is sold, and what is said of it behind its amount: "un écran", "matériel)". */
export function withRemark(name: string, remark: string): string {
  const told = remark.replace(/[\s.;)]+$/u, "");
  return told === "" ? name : `${name}, ${told}`;
}

/** As the cell of a table begins: in small letters it would go on with the words over it. */
const capitalised = (name: string): string => name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** "neuf journées d'intégration", "12 pèse-personnes": how many, by the first word. */
function countOf(name: string): number | null {
  const words = plain(name).match(/[a-z]+|\d+/gu) ?? [];
  const [number] = numbersInWords(words);
  if (number?.from === 0) return number.value;
  return /^\d+$/.test(words[0] ?? "") ? Number(words[0]) : null;
}
