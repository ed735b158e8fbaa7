import type { Language } from "../../src/engine/rule.ts";
import { amountIn, dayIn } from "../../src/language/typography.ts";
import type { Difference, DifferingValue } from "../../src/quotes/model.ts";

const FACTS: Readonly<Record<Language, Readonly<Record<Difference["fact"], string>>>> = {
  fr: {
    number: "numéro",
    "issue-date": "date d'émission",
    validity: "fin de validité",
    currency: "monnaie",
    "vendor-identifier": "identifiant du vendeur",
    "client-identifier": "identifiant du client",
    quantity: "quantité",
    "unit-price": "prix unitaire",
    "line-total": "total de la ligne",
    line: "ligne",
    "net-total": "total HT",
    "vat-total": "TVA",
    "gross-total": "total TTC",
  },
  en: {
    number: "number",
    "issue-date": "date of issue",
    validity: "end of validity",
    currency: "currency",
    "vendor-identifier": "identifier of the vendor",
    "client-identifier": "identifier of the client",
    quantity: "quantity",
    "unit-price": "unit price",
    "line-total": "total of the line",
    line: "line",
    "net-total": "total without VAT",
    "vat-total": "VAT",
    "gross-total": "total with VAT",
  },
};

/** Both values of a fact: "total HT 12 000,00 € sur la page, 12 100,00 € dans factur-x.xml". */
export function differenceIn(
  language: Language,
  { fact, page, xml, attachment }: Difference & { readonly attachment: string | null },
): string {
  const name = attachment ?? "XML";
  const value = (given: DifferingValue | null): string => (given === null ? NONE[language] : valueIn(language, given));
  return language === "fr"
    ? `${FACTS.fr[fact]} ${value(page)} sur la page, ${value(xml)} dans ${name}`
    : `${FACTS.en[fact]} ${value(page)} on the page, ${value(xml)} in ${name}`;
}

const NONE: Readonly<Record<Language, string>> = { fr: "absente", en: "absent" };

function valueIn(language: Language, given: DifferingValue): string {
  if ("cents" in given) return amountIn(language, given.cents);
  return "day" in given ? dayIn(language, given.day) : language === "fr" ? `« ${given.words} »` : `"${given.words}"`;
}
