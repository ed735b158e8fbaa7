import { sliceText, type Text } from "../documents/text.ts";
import { tellsOfGoods } from "./goods.ts";
import { mentionsOf, readText, wordsOf } from "./reading/reading.ts";

/**
 * What a cell says of the kind of a thing beside who pays it: "CH : infrastructure", "Biolac, mobilier", "Praticienne –
 * accessoire", "Groupe (matériel)".
 */

/** Marks between who pays and why. */
const ASIDE = /(?:\s*[:(,;/]\s*|\s[–—-]\s)(?:car\s|puisque\s|pour cause (?:de\s|d['’]))?(?<told>\p{L}[^()]*?)\)?\s*$/u;

/** When, how and by which paper it is paid, or whether it is: no kind of thing. */
const OF_PAYMENT =
  /(?<!\p{L})(?:jours?|mois|r[ée]ception|[ée]ch[ée]ances?|virement|mandat|comptant|solde|acompte|factur\p{L}*|commande|livraison|direct\p{L}*|seule?s?|int[ée]gral\p{L}*|total\p{L}*|ht|ttc|euros?|net|options?|optionnel\p{L}*|facultati\p{L}*|part|site|p[ôo]le|service|agence|si[èe]ge|sur devis|propres?|budget|fonds|\d+)(?!\p{L})/iu;

/** Words of a kind, at most: more are a sentence. */
const MOST_WORDS = 5;

/** The kind that the cell of the payer tells behind his name, in small letters as no name is; null without one. */
export function kindAside(cell: Text): Text | null {
  const match = ASIDE.exec(cell.value);
  const told = match?.groups?.["told"] ?? "";
  if (match === null || told.split(/\s+/u).length > MOST_WORDS || OF_PAYMENT.test(told) || tellsOfGoods(cell))
    return null;
  const start = match.index + match[0].indexOf(told);
  const kind = sliceText(cell, start, start + told.length);
  return /^\p{Ll}{4,}/u.test(told) || kindAlone(kind) !== null ? kind : null;
}

/** A cell that holds nothing but a kind of goods or trade: "matériel", "MOBILIER". */
function kindAlone(cell: Text): Text | null {
  const reading = readText(cell);
  const kind = mentionsOf(reading, "goods-kind").find(({ polarity }) => polarity === "stated");
  if (kind === undefined) return null;
  const others = reading.tokens.filter(({ filler }, at) => !filler && (at < kind.from || at >= kind.to));
  return others.length === 0 ? wordsOf(reading, kind) : null;
}
