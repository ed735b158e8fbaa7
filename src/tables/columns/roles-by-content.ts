import { readHeading } from "../headings/heading-meaning.ts";
import { opensSummary } from "../headings/summary-words.ts";
import type { ColumnRole } from "../layout.ts";
import { looksLikeAmount } from "../page/amount-shape.ts";
import { isFigure } from "../page/figures.ts";
import { joinWords, type PlacedWord, type PrintedLine } from "../page/printed-lines.ts";
import { cellsOfLine } from "../rows/line-cells.ts";
import { saysWhoPays } from "../rows/row-kinds.ts";
import type { Frame } from "./frame.ts";
import { partedTotals } from "./parted-totals.ts";
import { arePayers, isState, isWords, nameOfPayer, repeatPayers, tellsPayer, tellsPayers } from "./payer-cells.ts";
import { rolesOfProducts } from "./product-roles.ts";
import { countOfClient, type Filled, shareColumns } from "./share-columns.ts";
import { isTick } from "./ticked-payers.ts";

/**
 * Where no heading names the designation, it is the column that holds the most words; null when a heading does, or
 * when the one that stands in for it already holds them.
 */
function namedByContent({ header, roles }: Frame, filled: readonly Filled[]): number | null {
  if (header.titled || header.headless) return null;
  // "Pourquoi hors du lot", "Justification des prestations" behind all amounts: said of what was named before them.
  const isBehind = isBehindAmounts(roles, roles.indexOf("designation"));
  if (!isBehind && header.cells.some(({ meaning }) => meaning === "designation")) return null;
  // Sentences under the table stand in its first column, and have no figure.
  const figured = filled.filter(({ cells }) => figuresOf(cells) > 0);
  // The labels of totals stand where there is room, and name no line.
  const billed = figured.filter(({ line }) => !opensSummary(joinWords(line.words)));
  const told = billed.length > 0 ? billed : figured;
  const letters = roles.map((role, column) => {
    const isOpen = role === "designation" || role === "other";
    if (!isOpen && !isTitledByPayer(role, told, column)) return 0;
    return told
      .map(({ cells }) => joinWords(cells[column] ?? []))
      .join("")
      .replace(/[^\p{L}]/gu, "").length;
  });
  // Totals stand in the first column too, with a figure less than the lines over them.
  const rich = told.filter(({ cells }) => figuresOf(cells) > 1);
  const lines = rich.length > 0 ? rich : told;
  // What is said behind the amounts is said of things that were named before them, be it longer than their names.
  const amounts = roles.findIndex((role) => FIGURES.has(role));
  const isNamedBefore = (at: number): boolean =>
    at < amounts && (letters[at] ?? 0) > 0 && nameEach(lines.map(({ cells }) => joinWords(cells[at] ?? [])));
  const isBefore = letters.some((_, at) => isNamedBefore(at));
  if (!isBefore && header.cells.some(({ meaning }) => meaning === "designation")) return null;
  const before = isBefore ? letters.slice(0, amounts) : letters;
  const most = Math.max(...before);
  const column = letters.indexOf(most);
  if (isBehind && isBefore) return column;
  // "Poste" and "Article" name items, or number them beside a column of words.
  const named = roles.findIndex((role, index) => role === "designation" && header.cells[index]?.meaning === "item");
  const inNamed = lines.map(({ cells }) => joinWords(cells[named] ?? []).replace(/[^\p{L}]/gu, ""));
  const areCodes = told.every(({ cells }) => CODE.test(joinWords(cells[named] ?? [])));
  if (named >= 0 && !areCodes && inNamed.join("").length * MARKS > most) return null;
  return most > 0 && roles[column] !== "designation" ? column : null;
}

const FIGURES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["quantity", "unitPrice", "net", "gross"]);

/** Further right than every figure of the lines. */
function isBehindAmounts(roles: readonly ColumnRole[], column: number): boolean {
  const last = roles.findLastIndex((role) => FIGURES.has(role));
  return last >= 0 && column > last;
}

/** Words in every row, and mostly other ones: no kinds that return from row to row, and no codes. */
const nameEach = (names: readonly string[]): boolean =>
  names.every((name) => /\p{L}{3}/u.test(name) && !CODE.test(name)) && new Set(names).size * 2 > names.length;

/**
 * "N° | Prestation Ségur payée par l'État | Qté | Prix | Total": who pays is said over the names of the lines, which all
 * differ, where a column of shares holds amounts and one of payers the same few names.
 */
function isTitledByPayer(role: ColumnRole, told: readonly Filled[], column: number): boolean {
  if (role !== "funded" && role !== "client" && role !== "payer") return false;
  const names = told.map(({ cells }) => cells[column] ?? []).filter((words) => words.length > 0);
  const areNames = names.length > 1 && names.filter(isName).length > 0.6 * names.length;
  const [only = []] = names;
  // The one line of a table is named where its words tell no payer.
  const isOne = names.length === 1 && told.length === 1 && isName(only) && !tellsPayer(joinWords(only));
  return isOne || (areNames && new Set(names.map(joinWords)).size === names.length);
}

/**
 * "Poste | Nature" over "Serveur de recette | hors périmètre", "Poste | Détail" over "Prestation | DUI, secteur …": names
 * that a column of details goes on with, no two alike where its heading does not say that it is one. Where cells are set in
 * the middle of their row, their words stand on lines without figures.
 */
function namesWhatIsSold({ header, roles }: Frame, filled: readonly Filled[], column: number): boolean {
  if (header.cells[column]?.meaning !== "item" || isBehindAmounts(roles, column)) return false;
  const wordsOf = (rows: readonly Filled[]): string[] =>
    rows.map(({ cells }) => joinWords(cells[column] ?? [])).filter((text) => text !== "");
  const beside = header.cells[roles.indexOf("designation")]?.words ?? [];
  const priced = wordsOf(filled.filter(({ cells }) => figuresOf(cells) > 1));
  if (DETAIL.test(joinWords(beside)) && priced.length > 0)
    return priced.every((name) => /\p{L}{4}/u.test(name) && !CODE.test(name));
  // In a sheet a name stands in the row of its figures: what has rows of its own heads them.
  if (filled[0]?.line.grid && priced.length === 0) return false;
  const texts = wordsOf(filled.slice(0, filled.findLastIndex(({ cells }) => figuresOf(cells) > 1) + 1));
  const names = texts.filter((text) => /\p{L}{3}.*\s.*\p{L}{3}/u.test(text));
  return names.length > 1 && names.length > 0.5 * texts.length && new Set(names).size === names.length;
}
const DETAIL = /^(?:d[ée]tails?|descriptions?|descriptif|contenu|pr[ée]cisions?)$/iu;

/** "Prestation payée par l'État | Contenu | Montant": beside a column of details, the thing that its heading names first. */
function isNamedWithPayer({ header, roles }: Frame, filled: readonly Filled[], column: number): boolean {
  const heading = joinWords(header.cells[column]?.words ?? []);
  const thing = readHeading(heading.split(/\s+/u))?.parts[0];
  const told = filled.filter(({ cells, line }) => figuresOf(cells) > 0 && !opensSummary(joinWords(line.words)));
  return (
    roles.includes("designation") &&
    (thing?.meaning === "designation" || thing?.meaning === "item") &&
    thing.start === 0 &&
    isTitledByPayer(roles[column] ?? "other", told, column)
  );
}

/** Two words or more; a cell of a grid holds all of them in one. */
const isName = (words: readonly PlacedWord[]): boolean =>
  /\S\s+\S/u.test(joinWords(words)) && !isFigure(joinWords(words));

const figuresOf = (cells: readonly (readonly PlacedWord[])[]): number =>
  cells.filter((words) => words.length > 0 && isFigure(joinWords(words))).length;

/** "1", "(2)": a small number calls a note that names the payer. */
const isMark = (text: string): boolean => /^\(?[1-9]\d?\)?$/u.test(text.trim());

/** "BIO-S", "A100": what numbers an item, one word without small letters. */
const CODE = /^[\p{Lu}\d][\p{Lu}\d._/-]*$/u;

/** A column of marks and numbers has so many times fewer letters than one of words. */
const MARKS = 8;

/**
 * "Prix HT | TVA | Ça coûte", "Prix unitaire | Ensemble": beside amounts under a heading that nobody knows, further
 * right, prices are those of a unit; the columns of the price and of the total.
 */
function totalBehindPrice({ header, roles }: Frame, filled: readonly Filled[]): [number, number] | null {
  const isPrice = (column: number): boolean =>
    roles[column] === "unitPrice" || (header.cells[column]?.meaning === "price" && roles[column] === "net");
  const price = roles.findIndex((_, column) => isPrice(column));
  const total = roles.findLastIndex((role, column) => role === "other" && header.cells[column]?.meaning === null);
  const hasTotal = roles.some((role, column) => (role === "net" || role === "gross") && column !== price);
  if (price < 0 || total < price || hasTotal || roles.filter((role) => role === "unitPrice").length > 1) return null;
  const priced = filled.filter(({ cells }) => looksLikeAmount(joinWords(cells[price] ?? [])));
  const both = priced.filter(({ cells }) => looksLikeAmount(joinWords(cells[total] ?? [])));
  return priced.length > 0 && both.length > 0.6 * priced.length ? [price, total] : null;
}

/** Whether another column holds what the State or the client pays of each line. */
const sharesBeside = ({ roles }: Frame, filled: readonly Filled[], column: number): boolean =>
  roles.some(
    (role, other) =>
      other !== column &&
      (role === "funded" || role === "client") &&
      filled.some(({ cells }) => looksLikeAmount(joinWords(cells[other] ?? []))),
  );

/** "Établissement" over "SAMSAH des Pins" and "Foyer des Lilas", and never over the State: whom each line is for. */
const namesSites = (cells: readonly (readonly PlacedWord[])[]): boolean =>
  cells.length > 1 &&
  cells.every((words) => /\p{L}\s+\S*\p{L}/u.test(joinWords(words)) && nameOfPayer(joinWords(words)) === null) &&
  !cells.some((words) => isState(words) || saysWhoPays(joinWords(words)));

/** A column of payers that holds amounts says how much, not who: what the State's column leaves is the client's. */
export function rolesByContent(frame: Frame, lines: readonly PrintedLine[]): ColumnRole[] {
  const filled = lines.map((line) => ({ line, cells: cellsOfLine(frame, line).cells }));
  const named = namedByContent(frame, filled);
  const [price, total] = totalBehindPrice(frame, filled) ?? [-1, -1];
  const counted = countOfClient(frame.roles, filled);
  const shares = shareColumns(frame.roles, frame.header.cells, filled);
  const products = rolesOfProducts(frame.roles, filled);
  const parted = partedTotals(frame, filled);
  return frame.roles.map((role, column) => {
    const worked = products.get(column);
    if (worked !== undefined) return worked;
    if (parted.has(column)) return "net";
    // "Prestation | Mise en service | Total" over words, amounts and amounts: what is named in passing names no line.
    if (role === "designation" && column > frame.roles.indexOf(role) && holdsAmounts(filled, column)) return "other";
    if (column === price || column === shares.unitPrice) return "unitPrice";
    if (column === shares.client) return "client";
    if (column === counted) return "quantity";
    if (column === total) return "net";
    if (named !== null && column === named) return "designation";
    if (named === null && isNamedWithPayer(frame, filled, column)) return "designation";
    if (named !== null && role === "designation") return "reference";
    if (role === "reference" && named === null && namesWhatIsSold(frame, filled, column)) return "designation";
    if (role === "unit" && !frame.roles.includes("quantity") && areCounted(cellsWithPrice(frame, filled, column)))
      return "quantity";
    const isKnown = role === "payer" || role === "funded" || role === "client";
    const meaning = role === "other" ? frame.header.cells[column]?.meaning : undefined;
    const mayRemark = (meaning === "other" || role === "reference") && !frame.roles.includes("payer");
    if (!isKnown && !mayRemark && meaning !== null) return role;
    const cells = cellsOfPriced(filled, column);
    if (mayRemark) return arePayers(cells) || repeatPayers(cells) ? "payer" : role;
    if (role === "client" && namesSites(cells)) return "other";
    if (role !== "payer") {
      if (!tellsPayers(cells, isKnown) || (areTicks(cells) && hasBothShares(frame.roles))) return role;
      // Beside columns that say how much, words name a site.
      return sharesBeside(frame, filled, column) ? "other" : "payer";
    }
    const amounts = cells.filter((words) => looksLikeAmount(joinWords(words)) && !isMark(joinWords(words)));
    if (amounts.length === 0 || amounts.length < 0.3 * cells.length) return role;
    return frame.roles.includes("funded") ? "client" : "funded";
  });
}

/** "État | Client" over "X |  ": a tick names no payer, the column that it stands in does. */
const areTicks = (cells: readonly (readonly PlacedWord[])[]): boolean =>
  cells.every((words) => isTick(joinWords(words)));
const hasBothShares = (roles: readonly ColumnRole[]): boolean => roles.includes("funded") && roles.includes("client");

/** Amounts in its billed lines, one at least, and nothing else. */
const holdsAmounts = (filled: readonly Filled[], column: number): boolean => {
  const cells = cellsOfPriced(filled, column).map(joinWords);
  return cells.length > 0 && cells.every(looksLikeAmount);
};

/** "40 pièces", "1 forfait" under "Conditionnement": how many, with the unit. */
const areCounted = (cells: readonly (readonly PlacedWord[])[]): boolean =>
  cells.length > 0 && cells.every((words) => /^\d[\d.,]* ?\p{L}+$/u.test(joinWords(words)));

/** What a column holds beside a price and a total: notes under a table stand where there is room. */
const cellsWithPrice = ({ roles }: Frame, filled: readonly Filled[], column: number): (readonly PlacedWord[])[] => {
  const priced = filled.filter(({ cells }) =>
    roles.every((role, at) => (role !== "unitPrice" && role !== "net") || looksLikeAmount(joinWords(cells[at] ?? []))),
  );
  return cellsOfPriced(priced, column);
};

/** What a column holds. Totals under the table stand where there is room: only lines with a figure of their own tell. */
const cellsOfPriced = (filled: readonly Filled[], column: number): (readonly PlacedWord[])[] =>
  filled.flatMap(({ line, cells }, index) => {
    const own = cells[column] ?? [];
    const words = own.length > 0 ? own : centredOn(line, [filled[index - 1], filled[index + 1]], column);
    // "Payé par l'État | Prestation | 1 | 5 980,00": a line that opens with its payer.
    const isLine = figuresOf(cells) > 1 && isWords(words) && tellsPayer(joinWords(words));
    if (opensSummary(joinWords(line.words)) && !isLine) return [];
    const isPriced = cells.some((others, at) => at !== column && others.length > 0 && isFigure(joinWords(others)));
    return words.length > 0 && isPriced ? [words] : [];
  });

/** The two lines of a cell set in the middle of its row: half a line above its figures, and half a line under them. */
function centredOn(line: PrintedLine, around: readonly (Filled | undefined)[], column: number): readonly PlacedWord[] {
  const halves = around.map((near) => {
    const isHalf = near !== undefined && near.line.page === line.page && figuresOf(near.cells) === 0;
    return isHalf && Math.abs(near.line.baseline - line.baseline) < HALF * line.size ? (near.cells[column] ?? []) : [];
  });
  return line.grid || halves.some((words) => words.length === 0) ? [] : halves.flat();
}
/** Heights of type. */
const HALF = 0.9;
