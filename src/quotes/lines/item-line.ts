import { joinTexts, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { numbersInWords } from "../../french/numbers-in-words.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import type { ColumnRole, Row } from "../../tables/layout.ts";
import { lineMultiplier } from "../amounts/line-multiplier.ts";
import { lineCents, vatCents } from "../amounts/money.ts";
import type { QuoteLine } from "../model.ts";
import { type CellValue, countOfHalves } from "./item-cells.ts";
import { printedDiscount } from "./line-discount.ts";
import { rankIn } from "./line-rank.ts";
import { motiveOf } from "./motive-cells.ts";
import { optionWords } from "./options.ts";
import { payerOfAnswer, payerOfPercent, payerOfTick } from "./payer-marks.ts";

/** A billed line before it knows its section and whether it is an option. */
export interface ItemLine extends Omit<QuoteLine, "index" | "section" | "option"> {
  /** Its amount stands in a column of options, beside the one that is summed. */
  readonly apart: boolean;
}

/** Words that stand for a quantity of one. */
const lumpSum = /^(?:forfait|forf\.?|fft|ens\.?|ensemble|lot|pauschal|lump sum|flat)$/iu;

/** Reads one billed line by the roles of its columns. */
export function itemLine(
  row: Row,
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): ItemLine {
  const at = (role: ColumnRole): CellValue | null =>
    values.find((value, index) => roles[index] === role && value !== null) ?? null;
  const price = at("unitPrice");
  const quantity = inHalves(at("quantity"), price, at("net") ?? at("gross"), designationOf(row, roles));
  const product = price?.product ?? quantity?.product ?? null;
  const listPrice = product?.price ?? price?.amount ?? price?.leading ?? null;
  const inBrackets = (["net", "gross"] as const).some((role) => isSetAside(at(role), quantity, listPrice));
  const totalAt = (role: "net" | "gross"): CellValue | null => (inBrackets ? withoutSign(at(role)) : at(role));
  const [net, gross] = [totalAt("net"), totalAt("gross")];
  const apart = net === null && gross === null ? optionAmount(roles, values, headings) : null;
  const total = net ?? gross ?? apart;
  const included = [net, gross, price, at("funded"), at("client")].some((value) => value?.included === true);
  const count = product === null ? quantityOf(quantity, price, total) : Number(product.quantity.value);
  const listDiscount = printedDiscount(values, roles, headings, {
    count: count ?? 1,
    closes: (discount) => {
      const product = productOf({ count, price: listPrice?.value ?? null, discount, vatRate: null });
      return product !== null && product === (net ?? gross)?.amount?.cents;
    },
  });
  const netPrice = product === null ? discountedPrice(roles, values, headings, listPrice, listDiscount) : null;
  const printedPrice = netPrice ?? listPrice;
  const discount = netPrice === null ? listDiscount : null;
  const vatRate = /\bcodes?\b/iu.test(headings[roles.indexOf("vatRate")] ?? "")
    ? codedRate(at("vatRate"))
    : rateOf(at("vatRate"));
  const billed = { count, price: printedPrice?.value ?? null, discount, vatRate };
  const shares = sumOfShares(roles, values, headings);
  const withoutVat =
    net === null && gross?.amount != null ? (netOf(billed, gross) ?? netOfShares(billed, shares)) : null;
  const totalCents =
    withoutVat ??
    total?.amount?.cents ??
    (roles.includes("gross") ? null : shares) ??
    (total === null && !included ? null : total?.included === true || included ? 0 : null);
  const multiplier = lineMultiplier(row, roles, values, headings);
  const motive = motiveOf(roles, values, headings);
  return {
    ...(multiplier === 1 ? {} : { multiplier }),
    ...(motive === null ? {} : { motive }),
    designation: designationOf(row, roles),
    reference: at("reference")?.text ?? rankIn(roles, values, headings),
    quantity: count,
    unit: unitOf(at("unit"), quantity),
    unitPrice: printedPrice?.value ?? null,
    unitPriceCents: printedPrice?.cents ?? null,
    discount,
    vatRate,
    totalCents,
    grossCents: net === null && withoutVat === null ? null : (gross?.amount?.cents ?? null),
    included: included && total?.amount == null,
    fundedCents: at("funded")?.amount?.cents ?? (at("funded")?.included === true ? 0 : null),
    clientCents: at("client")?.amount?.cents ?? (at("client")?.included === true ? 0 : null),
    payerCell:
      payerOfAnswer(at("payer")?.text ?? null, headings[roles.indexOf("payer")] ?? "") ??
      payerOfPercent(roles, values, headings) ??
      payerOfTick(at("funded"), at("client")),
    text: row.text,
    apart: apart !== null || inBrackets,
  };
}

/**
 * "Part État HT | Part client HT", and no column of totals: a line comes to what the two pay of it, in cents; or to what
 * the only one of them pays ("Qté | Prix HT | Montant pris en charge par l'État").
 */
function sumOfShares(
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): number | null {
  const shares = [roles.indexOf("funded"), roles.indexOf("client")].filter((column) => column >= 0);
  if (roles.includes("net")) return null;
  if (shares.some((column) => /\bTTC\b/iu.test(headings[column] ?? ""))) return null;
  const amounts = shares.flatMap((column) => values[column]?.amount?.cents ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, cents) => sum + cents, 0);
}

/** "Au total | En option": what stands in the second column is no part of the total. */
const optionAmount = (
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): CellValue | null =>
  values.find(
    (value, column) =>
      value?.amount != null && roles[column] === "other" && optionWords.test(foldLabel(headings[column] ?? "")),
  ) ?? null;

/** "10 | 310,00 | (3 100,00)": brackets around what quantity and price come to take nothing off, they set it aside. */
const isSetAside = (total: CellValue | null, quantity: CellValue | null, price: CellValue["amount"]): boolean =>
  total?.amount != null &&
  total.amount.cents < 0 &&
  total.text.value.trim().startsWith("(") &&
  quantity?.leading != null &&
  price !== null &&
  lineCents(quantity.leading.value, price.value) === -total.amount.cents;

const withoutSign = (cell: CellValue | null): CellValue | null =>
  cell?.amount == null
    ? cell
    : {
        ...cell,
        amount: { ...cell.amount, cents: Math.abs(cell.amount.cents), value: cell.amount.value.replace("-", "") },
      };

/** "P.U. brut | Rem. % | P.U. net": the second price is the first one less the discount, and the one that is charged. */
function discountedPrice(
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
  list: CellValue["amount"],
  discount: QuoteLine["discount"],
): CellValue["amount"] {
  if (list === null || discount === null || !("percent" in discount)) return null;
  const cents = lineCents("1", list.value, String(discount.percent));
  const net = values.find(
    (value, column) =>
      value?.amount != null &&
      (roles[column] === "unitPrice" || roles[column] === "other") &&
      NET_PRICE.test(headings[column] ?? "") &&
      Math.abs(value.amount.cents - cents) <= 1,
  );
  return net?.amount ?? null;
}
const NET_PRICE = /\bnet(?:te)?s?\b/iu;

/** "Prix HT | TVA | Prix TTC": the total without VAT of a line that prints only the one with it, where the price bears it out. */
function netOf(billed: Billed, gross: CellValue): number | null {
  const net = productOf(billed);
  if (gross.amount === null || net === null || billed.vatRate === null || billed.vatRate === 0) return null;
  return Math.abs(net + vatCents(net, String(billed.vatRate)) - gross.amount.cents) <= 1 ? net : null;
}

/** "Part État HT | Part client HT | TTC": what the two pay is the total without VAT where the price bears it out. */
const netOfShares = (billed: Billed, shares: number | null): number | null =>
  shares !== null && productOf(billed) === shares ? shares : null;

/** What the total of a line follows from. */
interface Billed {
  readonly count: number | null;
  readonly price: string | null;
  readonly discount: QuoteLine["discount"];
  readonly vatRate: number | null;
}

/** Quantity times price less the discount, in cents; null without a price. */
function productOf({ count, price, discount }: Billed): number | null {
  if (price === null) return null;
  const percent = discount !== null && "percent" in discount ? discount.percent : 0;
  const off = discount !== null && "cents" in discount ? discount.cents : 0;
  return lineCents(String(count ?? 1), price, String(percent)) - off;
}

function designationOf(row: Row, roles: readonly ColumnRole[]): Text {
  const named = row.cells.filter((cell, index): cell is Text => cell !== null && roles[index] === "designation");
  if (named.length > 0) return joinTexts(named);
  const others = row.cells.filter(
    (cell, index): cell is Text => cell !== null && (roles[index] === "reference" || roles[index] === "other"),
  );
  return joinTexts(others);
}

/**
 * A count of half days, where the line is called by them and its total is that of so many: "Demi-journée sur site |
 * 2 ½ jours | 310,00 | 620,00". Any other sign of a half counts with the number before it.
 */
function inHalves(
  cell: CellValue | null,
  price: CellValue | null,
  total: CellValue | null,
  { value }: Text,
): CellValue | null {
  const halves = cell === null ? null : countOfHalves(cell);
  if (cell === null || halves?.leading == null || price?.amount == null || !HALF_DAY.test(value)) return cell;
  const isTotal = lineCents(halves.leading.value, price.amount.value) === total?.amount?.cents;
  return isTotal ? { ...cell, ...halves } : cell;
}
const HALF_DAY = /(?<!\p{L})(?:demi|½)[\s-]?(?:jour|séance|heure)/iu;

function quantityOf(cell: CellValue | null, price: CellValue | null, total: CellValue | null): number | null {
  if (cell === null) return null;
  if (cell.leading !== null) return Number(cell.leading.value);
  const written = countInWords(cell.text.value);
  if (written !== null) return written;
  const isOne =
    lumpSum.test(cell.text.value.trim()) && price?.amount != null && price.amount.cents === total?.amount?.cents;
  return isOne ? 1 : null;
}

/** "Trois demi-journées": a count in words before its unit; "six mois" tells how long a thing lasts, and of it there is one. */
function countInWords(text: string): number | null {
  const words = plain(text).split(/[\s-]+/);
  const [number] = numbersInWords(words);
  return number?.from !== 0 || LASTS.test(words[number.to] ?? "") ? null : number.value;
}
const LASTS = /^(?:mois|ans?|annees?|semaines?)$/;

function unitOf(unit: CellValue | null, quantity: CellValue | null): Text | null {
  if (unit !== null) return unit.text;
  if (quantity?.leading == null || quantity.rest === "") return null;
  const start = quantity.text.value.length - quantity.rest.length;
  return {
    value: quantity.rest,
    pieces: quantity.text.pieces
      .filter((piece) => piece.end > start)
      .map((piece) => ({ ...piece, start: Math.max(0, piece.start - start), end: piece.end - start })),
  };
}

/** Rates as a spreadsheet stores a percentage: "0,2" is 20 %. The Corsican 0,9 % is none of them. */
const SPREADSHEET_RATES: ReadonlyMap<number, number> = new Map([
  [0.2, 20],
  [0.1, 10],
  [0.055, 5.5],
  [0.021, 2.1],
  [0.085, 8.5],
]);

/** Under "Code TVA" a digit is a code, unless it is printed as a rate. */
const codedRate = (cell: CellValue | null): number | null =>
  cell?.percent ?? (Number(cell?.leading?.value ?? 0) >= 5 ? rateOf(cell) : null);

/** Digits that are no rate of VAT anywhere: without a sign they are the code of one ("1" in a table of rates). */
const BARE_CODE = /^[1-4]$/;

function rateOf(cell: CellValue | null): number | null {
  if (cell === null) return null;
  if (cell.percent !== null) return cell.percent;
  if (BARE_CODE.test(cell.text.value.trim())) return null;
  const value = cell.leading === null ? null : Number(cell.leading.value);
  if (value === null || value < 0 || value > 30) return null;
  return SPREADSHEET_RATES.get(value) ?? value;
}
