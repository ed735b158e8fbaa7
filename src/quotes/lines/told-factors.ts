import { findNumbers, isMoney, type NumberStyle, type PrintedNumber } from "../amounts/amounts.ts";
import { lineCents } from "../amounts/money.ts";
import type { ItemLine } from "./item-line.ts";

/** A quantity and a price side by side in the words of a line. */
interface Factors {
  readonly quantity: PrintedNumber;
  readonly price: PrintedNumber;
  /** What the words behind them take off, in percent: "6 × 47,80 – remise 5 %". */
  readonly percent: number | null;
  /** What stands between them, by which their like is known: "x", "a", "jours a". */
  readonly link: string;
}

/** A sign or a word of multiplication, with the unit that is counted: "2 × 249,00", "3 jours à 110,00", "2 pièces de 80,00". */
const LINK = /^\s*(?:\p{L}{1,12}\.?\s+){0,2}(?:[×xX*@]|à|de|au prix de)\s*$/u;

/** "Quantité : 2 — Prix unitaire : 249,00": the price has a label of its own, behind the unit that is counted. */
const LABELLED =
  /^\s*(?:\p{L}{1,12}\.?\s+)?[,;·|–—-]?\s*(?:prix|p\.? ?u\.?|tarif|co[uû]t)(?: (?:unitaire|unit\.|net|h\.?t\.?)){0,3}\s*:?\s*$/iu;

/**
 * "Lecteur de carte | 498,00" over "2 à 249,00 € HT": the lines of a table with the quantity and the price that their words
 * tell, where no column does. Their product must be the total of the line, or be told just as that of another line is whose
 * total it is: what does not add up there is an error of the quote.
 */
export function withToldFactors<K>(items: ReadonlyMap<K, ItemLine>, style: NumberStyle): Map<K, ItemLine> {
  const told = [...items].map(([key, line]) => ({ key, line, pairs: isOpen(line) ? factorsIn(line, style) : [] }));
  const links = new Set(told.flatMap(({ line, pairs }) => provenBy(line, pairs)?.link ?? []));
  return new Map(
    told.map(({ key, line, pairs }) => {
      const [alike, other] = pairs.filter(({ link }) => links.has(link));
      const isPlain = alike?.percent !== null || !isReduced(line);
      const found = provenBy(line, pairs) ?? (other === undefined && isPlain ? alike : undefined);
      return [key, found === undefined ? line : withFactors(line, found)];
    }),
  );
}

/** A line that prints its total alone. */
const isOpen = ({ quantity, unitPrice, totalCents }: ItemLine): boolean =>
  quantity === null && unitPrice === null && totalCents !== null && totalCents > 0;

function factorsIn({ designation: { value } }: ItemLine, style: NumberStyle): Factors[] {
  const numbers = findNumbers(value, style);
  return numbers.flatMap((quantity, at) => {
    const price = numbers[at + 1];
    if (price === undefined || isMoney(quantity) || quantity.percent || quantity.cents <= 0) return [];
    const between = value.slice(quantity.end, price.start);
    if (!isMoney(price) || price.percent || price.cents <= 0 || !(LINK.test(between) || LABELLED.test(between)))
      return [];
    const next = numbers[at + 2];
    const behind = value.slice(price.end, next?.start);
    const isTakenOff = next?.percent === true && (TAKEN_OFF.test(behind) || (next.cents < 0 && behind.trim() === ""));
    const percent = isTakenOff ? Math.abs(Number(next.value)) : null;
    return [{ quantity, price, percent, link: between.trim().split(/\s+/u).at(-1) ?? "" }];
  });
}

/** A discount right behind the product: "– remise 5 %", ", moins", "(rem.". */
const TAKEN_OFF =
  /^(?:\s?h\.?t\.?)?[\s,;:()–-]*(?:avec |soit |une? )?(?:rem\.|remises?|rabais|ristournes?|réductions?|moins)(?: (?:de|déduite?))?[\s:]*$/iu;

const provenBy = ({ totalCents }: ItemLine, pairs: readonly Factors[]): Factors | undefined =>
  pairs.find(({ quantity, price, percent }) => {
    const off = percent === null ? [] : [lineCents(quantity.value, price.value, String(percent))];
    return [lineCents(quantity.value, price.value), ...off].includes(totalCents ?? 0);
  });

/** What is taken off is told otherwise: the product is no total. */
const isReduced = ({ designation: { value }, discount }: ItemLine): boolean =>
  discount !== null || /%|(?<!\p{L})(?:remises?|rabais|ristournes?|offerte?s?|déduit\p{L}*)(?!\p{L})/iu.test(value);

const withFactors = (line: ItemLine, { quantity, price, percent }: Factors): ItemLine => ({
  ...line,
  // A discount that the total does not know of was told of something else.
  discount:
    percent === null || lineCents(quantity.value, price.value) === line.totalCents ? line.discount : { percent },
  quantity: Number(quantity.value),
  unitPrice: price.value,
  unitPriceCents: price.cents,
});
