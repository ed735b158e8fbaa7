import { textWithoutPlace } from "../../documents/text.ts";
import type { Quote, QuoteLine } from "../../quotes/model.ts";
import type { LineMeaning } from "../meaning.ts";
import { linesByNumber, placesOfNumbers, printedNumbers } from "../notes/line-numbers.ts";
import { placesOfParts } from "../notes/part-notes.ts";
import { type Reading, readText } from "../reading/reading.ts";

/** Names that the grammar of ties knows: of what the State pays, and of what the client buys. */
const NAMES = { state: "la Prestation Ségur", machine: "le matériel", other: "le module" } as const;

/** What the Prestation may need: that it goes nowhere without is a fact of the machine, and no tie. */
const NEEDED = new Set(["infrastructure", "prerequisite", "preparation", "compatibility", "dependency", "catch-up"]);

/** "La ligne 3 ne se commande qu'avec la ligne 1", "pas de ligne 3 sans ligne 1": what the client buys depends on the Prestation. */
const LEANS_ON = /(?<!\p{L})(?:sans|avec|apr[eè]s)\s+(?:\p{L}+er\s+)?(?:l[ae]s?\s+)?$/iu;
/** "Cocher les lignes retenues": lines without a number are no thing that is sold. */
const UNNUMBERED = /(?<!\p{L})(?:lignes?|postes?)(?!\p{L})/giu;

/**
 * A sentence on lines by their numbers, or on parts, as it would be said by names: "Les lignes 1 et 2 ne sont pas vendues
 * sans la ligne 3", "le chapitre 1 n'est livré qu'avec le chapitre 2" are said of the Prestation and of a module. Null
 * where no number stands for either.
 */
export function spelledOut({ value }: Reading, quote: Quote, lines: readonly LineMeaning[]): Reading | null {
  const nameOf = ({ index, option }: QuoteLine): keyof typeof NAMES | null => {
    const meaning = lines[index];
    if (meaning?.payer.value === "state") return "state";
    if (meaning === undefined || (meaning.payer.value !== "client" && !option)) return null;
    if (meaning.outOfScope.some(({ kind }) => NEEDED.has(kind))) return null;
    return meaning.outOfScope.length > 0 ? "machine" : "other";
  };
  const places = [
    ...placesOfNumbers(value, printedNumbers(quote)).map(({ start, end, numbers }) => ({
      start,
      end,
      names: new Set(numbers.flatMap((number) => linesByNumber(quote).get(number) ?? []).map(nameOf)),
    })),
    ...placesOfParts(value, quote).map(({ start, end, lines: own }) => ({ start, end, names: namesOfPart(own) })),
  ].sort((a, b) => a.start - b.start);
  let said = "";
  let at = 0;
  let sells = false;
  for (const { start, end, names } of places) {
    const [name, another] = names;
    if (name == null || another !== undefined || start < at) continue;
    if (name === "state" && sells && LEANS_ON.test(value.slice(0, start))) return null;
    sells ||= name !== "state";
    said += `${value.slice(at, start)}${NAMES[name]}`;
    at = end;
  }
  return at === 0 ? null : readText(textWithoutPlace((said + value.slice(at)).replace(UNNUMBERED, "cases")));

  /** A part that the client pays sells a module, whatever machines stand beside it. */
  function namesOfPart(own: readonly QuoteLine[]): ReadonlySet<keyof typeof NAMES | null> {
    const names = new Set(own.map(nameOf));
    if (names.has("other")) names.delete("machine");
    return names;
  }
}
