import { joinTexts, sliceText, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { percentInWords } from "../../french/percent-in-words.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { grossWords, netWords, saysVat } from "../../tables/headings/total-words.ts";
import type { ColumnRole, Row, Table } from "../../tables/layout.ts";
import { looksLikePercent } from "../../tables/page/amount-shape.ts";
import { findNumbers, isMoney, type NumberStyle, type PrintedNumber, parseAmount } from "../amounts/amounts.ts";
import type { Read } from "../model.ts";
import { listedTotals, textOfListed } from "./listed-totals.ts";
import { readLabel, type SummaryLabel, saysAmount } from "./summary-label.ts";
import { isWithVat } from "./with-vat.ts";

/** A row of totals before it knows its section. */
export interface SummaryDraft {
  readonly label: Text;
  readonly said: SummaryLabel;
  /** Amounts of the row with the words they were read from; the first is the one that the row states. */
  readonly amounts: readonly Read<number>[];
  /** True when the stated amount includes VAT by its label or its column. */
  readonly gross: boolean;
  /** What a total without VAT prints in the column of amounts with VAT: the total with it. */
  readonly withVat?: Read<number>;
  readonly vatRate: number | null;
  readonly text: Text;
  /** Row of a table, null outside of tables. */
  readonly row: Row | null;
}

/** Order in which the columns of a row of totals state its amount. */
const statedFirst = ["net", "gross", "funded", "client", "unitPrice", "other", "vatAmount"] as const;

/** No quote costs more: "SIRET du client | 99435003100062" is no row of totals. */
export const MOST_CENTS = 1e12;

/** The totals that a summary row of a table states: one, or several listed in its label. */
export function summariesOfRow(row: Row, table: Table, style: NumberStyle): SummaryDraft[] {
  const inLabel = row.label === null ? [] : listedTotals(row.label, style);
  // The totals of one cell may be parted over the columns: "HT 13 257,50 € | TVA 20 % 2 651,50 € | TTC 15 909,00 €".
  const listed = inLabel.length > 0 ? inLabel : listedTotals(row.text, style);
  if (listed.length === 0) {
    const byColumn = totalsByColumn(row, table, style);
    return byColumn.length > 0 ? byColumn : [summaryOfRow(row, table, style) ?? []].flat();
  }
  return listed.map((one) => {
    const said = readLabel(one.label.value);
    const vatRate = rateIn(one.label.value, style);
    return { label: one.label, said, amounts: [one.amount], gross: said.gross, vatRate, text: textOfListed(one), row };
  });
}

const KIND_OF_COLUMN = { net: "net", vatAmount: "vat", gross: "gross" } as const;

/** "Totaux | 1 130,00 | 214,00 | 1 344,00": under HT, TVA and TTC, each the total of its own column; none elsewhere. */
function totalsByColumn(row: Row, { columns }: Table, style: NumberStyle): SummaryDraft[] {
  const { label } = row;
  const said = readLabel(label?.value ?? "");
  const folded = foldLabel(label?.value ?? "");
  // "Ensemble HT / TTC" names both columns.
  const isOpen = said.open || namesEveryTotal(folded) || (said.gross && netWords.test(folded));
  if (label === null || !said.whole || !isOpen || said.kind === "subtotal") return [];
  const drafts = row.cells.flatMap((cell, index): SummaryDraft[] => {
    const role = columns[index]?.role;
    const amount = cell === null ? null : parseAmount(cell.value, style);
    if (cell === null || amount === null || (role !== "net" && role !== "vatAmount" && role !== "gross")) return [];
    const kind = KIND_OF_COLUMN[role];
    return [
      {
        label,
        said: { ...said, kind, gross: kind === "gross", open: false },
        amounts: [{ value: amount.cents, text: cell }],
        gross: kind === "gross",
        vatRate: kind === "vat" ? rateInCells(row, style) : null,
        text: joinTexts([label, cell]),
        row,
      },
    ];
  });
  const kinds = new Set(drafts.map(({ said: { kind } }) => kind));
  const isPair = kinds.has("net") && (kinds.has("vat") || (said.gross && kinds.has("gross")));
  return isPair && kinds.size === drafts.length ? drafts : [];
}

/** "Totaux (HT, TVA, TTC)": the label of a row that totals each of these columns, and of none alone. */
const namesEveryTotal = (folded: string): boolean =>
  netWords.test(folded) && saysVat(folded) && grossWords.test(folded);

/** Reads a summary row of a table; null when it holds no amount. */
export function summaryOfRow(row: Row, table: Table, style: NumberStyle): SummaryDraft | null {
  const label = row.label ?? { value: "", pieces: [] };
  const said = readLabel(label.value);
  const found = row.cells.flatMap((cell, index) => {
    const amount = cell === null ? null : (parseAmount(cell.value, style) ?? netToldTwice(cell, style));
    return cell === null || amount === null || Math.abs(amount.cents) > MOST_CENTS
      ? []
      : [{ role: table.columns[index]?.role ?? "other", index, read: { value: amount.cents, text: cell } }];
  });
  // "T.V.A. 20 % 2 972,00" in the columns of words: the rate is no amount beside the one in the label.
  const inLabel = found.every(({ read }) => looksLikePercent(read.text.value)) ? summaryInLabel(row, style) : null;
  if (inLabel !== null || found.length === 0) return inLabel;
  const [only] = found;
  const rate = found.length === 1 && only !== undefined ? rateAlone(label.value, only.read.value) : null;
  if (rate !== null)
    return { label, said: { ...said, kind: "vat" }, amounts: [], gross: false, vatRate: rate, text: row.text, row };
  // "TVA | 20 | | 5 200,00": beside the tax, a small whole number in a column of no amounts is its rate.
  const bare =
    said.kind !== "vat" || found.length < 2
      ? undefined
      : found.find(
          ({ role, read }) =>
            BARE_RATE.test(read.text.value.trim()) && (role === "quantity" || role === "vatRate" || role === "unit"),
        );
  if (bare !== undefined) {
    const rest = { ...row, cells: row.cells.map((cell, index) => (index === bare.index ? null : cell)) };
    const draft = summaryOfRow(rest, table, style);
    return draft === null ? null : { ...draft, vatRate: draft.vatRate ?? bare.read.value / 100 };
  }
  const rank = (role: string): number => {
    const at = (statedFirst as readonly string[]).indexOf(role);
    return at < 0 ? statedFirst.length : at;
  };
  const several = found.length > 1;
  const ordered = [...found].sort((a, b) => rank(a.role) - rank(b.role) || a.index - b.index);
  const stated = ordered[0];
  const inGrossColumn = stated?.role === "gross" && (several || !table.columns.some(({ role }) => role === "net"));
  const withVat = stated?.role === "net" ? found.find(({ role }) => role === "gross") : undefined;
  return {
    ...(withVat === undefined ? {} : { withVat: withVat.read }),
    label,
    said,
    amounts: [...wholeOfShares(said, found, table), ...ordered.map(({ read }) => read)],
    gross: said.gross || (inGrossColumn && said.kind !== "net" && said.kind !== "vat"),
    vatRate: rateIn(label.value, style) ?? rateInCells(row, style) ?? rateInRow(row, found, style),
    text: row.text,
    row,
  };
}

/**
 * "Totaux HT | 12 780,00 | 2 790,00" under what each of two pays, where no column holds the totals, or under the totals of
 * two kinds of lines ("Prix unique HT | Prix annuel HT"): what they come to together.
 */
function wholeOfShares(
  said: SummaryLabel,
  found: readonly { readonly role: ColumnRole; readonly read: Read<number> }[],
  { columns }: Table,
): Read<number>[] {
  const isOfAll = said.whole && (said.kind === "net" || said.kind === "vat" || said.kind === "gross");
  const roles = found.map(({ role }) => role).sort();
  const isTotalled = columns.some(({ role }) => role === "net" || role === "gross");
  const areShares = !isTotalled && roles.join() === "client,funded";
  const areKinds = found.length > 1 && roles.every((role) => role === "net");
  // A part has lines of both kinds as well, whoever pays it.
  if (!areKinds && !(isOfAll && areShares)) return [];
  const value = found.reduce((sum, { read }) => sum + read.value, 0);
  return [{ value, text: joinTexts(found.map(({ read }) => read.text)) }];
}

const BARE_RATE = /^\(?(?:20|10|8[.,]50?|5[.,]50?|2[.,]10?|13)(?:[.,]0{1,2})?\)?$/;

/**
 * A rate that runs into a column is parted from its label: the whole row still shows it. "TVA | 57,60" shows the amount
 * of the row, be it as small as a rate.
 */
function rateInRow(
  row: Row,
  amounts: readonly { readonly read: { readonly value: number } }[],
  style: NumberStyle,
): number | null {
  const rate = rateIn(row.text.value, style);
  const isAmount =
    rate !== null &&
    rate !== 0 &&
    !row.text.value.includes("%") &&
    amounts.some(({ read }) => read.value === Math.round(rate * 100));
  return isAmount ? null : rate;
}

/** A row whose amount stands in one cell, or one run of words, with its label: "Total TTC : 26 917,56 €". */
function summaryInLabel(row: Row, style: NumberStyle): SummaryDraft | null {
  const found = row.label === null ? null : summaryInText(row.label, style);
  if (row.label === null || found === null) return null;
  const label = sliceText(row.label, 0, row.label.value.slice(0, found.labelEnd).trimEnd().length);
  const said = readLabel(label.value);
  return {
    label,
    said,
    amounts: [{ value: found.cents, text: sliceText(row.label, found.start, found.end) }],
    gross: said.gross,
    vatRate: rateIn(label.value, style),
    text: row.text,
    row,
  };
}

/** "Taux de TVA | 20", "TVA en % | 20,00", "taux_tva;20": a figure that its label calls a rate is no amount, whatever its column. */
export function rateAlone(label: string, cents: number): number | null {
  const folded = foldLabel(label.replace(/_/g, " "));
  const isOther = /\b(?:remise|rabais|acompte|escompte|penalite|interet|prise en charge|financement)/u.test(folded);
  const calledRate =
    /^(?:taux|tx)\b|^%/u.test(folded) || (/(?:%|pour ?cent|\btaux)\W*$/u.test(folded) && saysVat(folded));
  return calledRate && !isOther && !/\d/u.test(label) && cents >= 0 && cents <= HIGHEST_RATE_CENTS ? cents / 100 : null;
}
/** A hundredth of a percent is to a rate what a cent is to an amount; no State in Europe taxes higher than 30 %. */
const HIGHEST_RATE_CENTS = 3_000;

/** A label of a total, a share or a rate; "FINESS du client final" names whom the figures number. */
export const isOfAmount = (label: string, cents: number): boolean =>
  (saysAmount(label) || rateAlone(label, cents) !== null) && !IDENTIFIER.test(foldLabel(label));
const IDENTIFIER = /\b(?:finess|siret|siren|rpps|adeli|rcs|ape|naf|iban|bic|tel|telephone|fax|portable)\b/u;

/** A total that stands in no row of a table: its label, its amounts, and the words that show both. */
export function looseSummary(
  label: Text,
  amounts: readonly Read<number>[],
  text: Text,
  style: NumberStyle,
): SummaryDraft {
  const said = readLabel(label.value);
  return { label, said, amounts, gross: said.gross, vatRate: rateIn(label.value, style), text, row: null };
}

/** The VAT rate that a label names, in percent. */
export function rateIn(printed: string, style: NumberStyle): number | null {
  // Labels of an export are joined by underscores: "TVA_20%", "TVA_5_5%".
  const text = printed.replace(/(?<=\d)_(?=\d)/g, ".").replace(/_/g, " ");
  const rate = findNumbers(text, style).find(({ percent }) => percent);
  // Parentheses around a rate ("TVA (20 %)") are no accountant's minus.
  return rate === undefined ? rateWithoutSign(text, style) : Math.abs(Number(rate.value));
}

/** "TVA au taux de vingt pour cent", "TVA (taux en % : 20,00)": a rate in words, or apart from its sign. */
function rateWithoutSign(text: string, style: NumberStyle): number | null {
  if (!/tva|t\.v\.a|taxe/iu.test(text)) return null;
  const told = percentInWords(plain(text));
  if (told !== null) return told;
  const bare = RATE_WITHOUT_SIGN.exec(text.trim())?.[1];
  if (bare !== undefined) return inHundreds(Number(bare.replace(/[,_]/, ".")));
  const apart = /%[^\d%]{0,6}(?=\d)/u.exec(text);
  const number = apart === null ? undefined : findNumbers(text.slice(apart.index + apart[0].length), style)[0];
  return number === undefined || Number(number.value) > 100 ? null : Math.abs(Number(number.value));
}

/** "TVA 20,00", "TVA (20/100)", "taxe à 0,20". */
const RATE_WITHOUT_SIGN =
  /(?:tva|t\.v\.a\.?|taxes?)\s*[(:_]?\s*(?:à\s|a\s|(?:au )?taux (?:de )?|=\s)?(\d{1,2}(?:[.,_]\d{1,2})?)\s*(?:p\.?c\.?t?|\/\s?100)?\s*\)?$/iu;

/** A rate without its sign may be the factor of a sheet: 0.2 is 20 %. No rate is below half a hundredth. */
const inHundreds = (rate: number): number => (rate > 0 && rate < 0.5 ? Math.round(rate * 10_000) / 100 : rate);

const rateInCells = (row: Row, style: NumberStyle): number | null => {
  for (const cell of row.cells) {
    const rate = cell === null ? null : rateIn(cell.value, style);
    if (rate !== null) return rate;
  }
  return null;
};

/** Reads a label and an amount in one run of words ("Summe netto: 496,00 €"); null when it is anything else. */
export function summaryInText(
  text: Text,
  style: NumberStyle,
): { labelEnd: number; start: number; end: number; cents: number } | null {
  const money = findNumbers(text.value, style).filter(isMoney);
  const last = money.at(-1);
  if (last === undefined) return null;
  const label = text.value.slice(0, last.start).trim();
  // A full stop ends a sentence, unless the label is set off with a colon.
  if (!(label.endsWith(":") ? /^.{0,6}$/u : /^[\s)*]*(?:ht|ttc)?[\s)*]*$/iu).test(text.value.slice(last.end).trim()))
    return null;
  const twice = toldTwice(text, money);
  const { start, end, cents } = twice?.net ?? last;
  return { labelEnd: (twice?.first ?? last).start, start, end, cents };
}

/** The amount without VAT of a cell that tells it with VAT as well, and nothing else. */
export function netToldTwice(cell: Text, style: NumberStyle): PrintedNumber | null {
  const money = findNumbers(cell.value, style).filter(isMoney);
  return money.length === 2 && money[0]?.start === 0 ? (toldTwice(cell, money)?.net ?? null) : null;
}

/** "13 750,00 HT, soit 16 500,00 TTC", "16 500,00 € TTC (13 750,00 € HT)": one amount told without and with VAT. */
function toldTwice(
  { value }: Text,
  money: readonly PrintedNumber[],
): { readonly net: PrintedNumber; readonly first: PrintedNumber } | null {
  const [first, second] = money.slice(-2);
  if (first === undefined || second === undefined || /\p{L}{5}/u.test(value.slice(first.end, second.start)))
    return null;
  const says = ({ end }: PrintedNumber): string | undefined =>
    /^\s?(?:€|euros?|eur)?\s?(h\.?t|t\.?t\.?c)/iu.exec(value.slice(end))?.[1]?.replace(/\./g, "").toLowerCase();
  const [net, gross] = says(first) === "ttc" ? [second, first] : [first, second];
  return says(net) === "ht" && says(gross) === "ttc" && isWithVat(net.cents, gross.cents) ? { net, first } : null;
}
