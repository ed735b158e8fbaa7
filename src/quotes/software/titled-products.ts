import { sliceText, type Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import { careOrganisationWithin } from "../head/party-names.ts";
import { CARE_ORGANISATION, TITLE } from "../head/party-words.ts";
import type { Product } from "../model.ts";
import { isForeign } from "./offered-version.ts";
import { NO_NAME, NO_PRODUCT } from "./product-names.ts";

/** "Offre PB-2206-03 : Chromo 2 pour le laboratoire": a name with a number, which a title leaves without other words. */
export function titledProduct(text: Text): Product | null {
  const { value } = text;
  if (!OPENS_TITLE.test(plain(value)) || value.length > LONGEST_TITLE) return null;
  const found = NAME_AND_NUMBER.exec(value.replace(careOrganisationWithin(text)?.value ?? "", ","));
  if (found === null) return null;
  const [whole, name = "", version = ""] = found;
  const folded = plain(name);
  const isOther = [NO_PRODUCT, NO_NAME, TITLE, CARE_ORGANISATION].some((other) => other.test(folded));
  if (isOther || isForeign(name)) return null;
  const start = value.indexOf(whole);
  return { name, version, text: sliceText(text, start, start + whole.length) };
}

const OPENS_TITLE = /^(?:(?:votre|notre|le) )?(?:devis|offre|proposition|chiffrage|estimation|cotation)(?![a-z])/;
/** Characters of a title, at most. */
const LONGEST_TITLE = 120;
const NAME_AND_NUMBER =
  /(?<![\p{L}\d]\s?)(\p{Lu}[\p{L}'’-]{2,}(?:\s\p{Lu}[\p{L}'’-]*){0,2})\s(?:v\.?\s?|version\s)?(\d{1,2}(?:\.\d{1,4})*)(?=\s(?:pour|chez|à|au)\s|\s?[,:;(]|\s*$)/u;
