import { type Text, textWithoutPlace } from "../../src/documents/text.ts";
import { readText, stated } from "../../src/segur/reading/reading.ts";
import { hasCatchUp } from "./catch-up.ts";

/**
 * A sentence that puts the catch-up into something else: "le prix de l'extension couvre aussi le passage…", "le lot
 * technique réunit…". What the Prestation holds is no bundle of the client's.
 */
export const tellsBundle = (text: Text): boolean => {
  const reading = readText(text);
  const isBilled =
    /(?<!\p{L})(?:(?:prix|tarif|forfait|montant|somme)(?!\p{L})|(?:lignes?|postes?|lots?|r[ée]f\.?|r[ée]f[ée]rences?) (?:\p{L}?-?\d|(?:du|de la|de l['’]|des) ?\p{L}|[«"]?\p{L}{5})|factur\p{L}+)/iu;
  // "Le rattrapage n'est pas chiffré à part": the denial puts it into something else.
  const said = textWithoutPlace(text.value.replace(NOT_APART, ""));
  return (
    hasCatchUp(said) &&
    !NOTHING_ELSE.test(text.value) &&
    (stated(reading, "holds") ?? stated(reading, "gathers")) !== undefined &&
    stated(reading, "prestation") === undefined &&
    isBilled.test(text.value)
  );
};

/** "Couvre le passage de la 5.1 à la 7.0, et rien d'autre". */
const NOTHING_ELSE =
  /(?<!\p{L})(?:rien d['’]autre|(?:ne|n['’])[^.;]{0,30} qu(?:e|['’])|uniquement|exclusivement|seulement)(?!\p{L})/iu;

const NOT_APART =
  /n['’](?:est|a|y est) pas (?:[ée]t[ée] )?(?:chiffr|factur|compt|isol|distingu|devis)\p{L}* (?:[àa] part|s[ée]par[ée]ment|seule?)/giu;
