import type { HeaderCell } from "../headings/header-cells.ts";
import { isNetAlone } from "../headings/heading-meaning.ts";
import type { HeadingMeaning } from "../headings/headings.ts";
import type { ColumnRole } from "../layout.ts";
import { joinWords } from "../page/printed-lines.ts";

/** Columns of words rather than figures. */
export const textRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["designation", "reference", "unit", "payer"]);

/** Decides what each column holds, given all headings: a word that is open by itself is settled by its neighbours. */
export function columnRoles(cells: readonly HeaderCell[], titled: boolean): ColumnRole[] {
  const meanings = cells.map(({ meaning }, index) => (titled && index === 0 ? "designation" : meaning));
  const has = (meaning: HeadingMeaning): boolean => meanings.includes(meaning);
  const lastTotal = meanings.lastIndexOf("total");
  const priced = has("quantity") ? meanings.indexOf("unitPrice") : cells.length;
  const named = has("designation");
  let itemTaken = named;
  const hasNet =
    has("net") || has("price") || has("unitPrice") || cells.some(({ meaning, gross }) => meaning === "total" && !gross);
  return meanings.map((meaning, index): ColumnRole => {
    const gross = cells[index]?.gross ?? false;
    switch (meaning) {
      case null:
        // "Qté | PU HT | HT | TVA 20 % | TTC": behind the price of a unit, where no other column holds the total.
        return isNetAlone(joinWords(cells[index]?.words ?? [])) && !has("net") && lastTotal < 0 && index > priced
          ? "net"
          : "other";
      case "item": {
        // "Postes" beside a designation counts workstations.
        if (named && !has("quantity") && /^postes$/iu.test(joinWords(cells[index]?.words ?? []))) return "quantity";
        // "Rubrique | Détail": beside the names of the lines, what they are sorted under is no number of theirs.
        if (itemTaken) return /^rubriques?$/iu.test(joinWords(cells[index]?.words ?? [])) ? "other" : "reference";
        itemTaken = true;
        return "designation";
      }
      case "reference":
        return !named && !has("item") && meanings.indexOf("reference") === index ? "designation" : "reference";
      case "price":
        // "Qté | Prix u. HT | Prix HT | Prix TTC": behind the price of a unit, that of the line.
        if (!has("total") && !gross && has("quantity") && index > meanings.indexOf("unitPrice") && has("unitPrice"))
          return "net";
        if (has("total") || has("gross")) return has("unitPrice") ? "other" : "unitPrice";
        if (meanings.indexOf("price") < meanings.lastIndexOf("price") && !gross)
          return meanings.lastIndexOf("price") === index ? "net" : "unitPrice";
        return gross ? "gross" : "net";
      case "total":
        if (gross) return "gross";
        return index === lastNetTotal(cells, lastTotal) || !otherNet(cells, index)
          ? "net"
          : has("unitPrice") || has("price")
            ? "other"
            : "unitPrice";
      case "tax":
        return has("vatRate") || meanings.indexOf("tax") !== index ? "vatAmount" : "vatRate";
      case "base":
        // "Base HT | Taux | TVA | TTC": where no other column holds the total without VAT, the base of the tax is that.
        return (has("gross") || cells.some(({ meaning: m, gross: g }) => m === "total" && g)) && !hasNet
          ? "net"
          : "other";
      case "unitPrice":
        // "PU HT | PU TTC": the price with the tax says again what the other does.
        return gross && cells.some((cell) => cell.meaning === "unitPrice" && !cell.gross) ? "other" : "unitPrice";
      default:
        return meaning;
    }
  });
}

/** Of several totals without VAT the last one is the line's total. */
const lastNetTotal = (cells: readonly HeaderCell[], fallback: number): number => {
  for (let index = cells.length - 1; index >= 0; index--) {
    const cell = cells[index];
    if (cell?.meaning === "total" && !cell.gross) return index;
  }
  return fallback;
};

const otherNet = (cells: readonly HeaderCell[], index: number): boolean =>
  cells.some((cell, other) => other !== index && cell.meaning === "total" && !cell.gross);
