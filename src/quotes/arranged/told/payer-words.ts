import { foldLabel } from "../../../tables/headings/summary-words.ts";

const PAYS = String.raw`(?:a |en )?(?:la |sa )?(?:pay\w*|regl\w*|prise? en charge|prend en charge|charge|factur\w*|financ\w*|suppor\w*|du\w*|assum\w*|impute\w*|solde\w*)`;
const PAYER = String.raw`(?:l')?(?:etat|asp|segur|client\w*|vous|vos soins|pharmacie|cabinet|laboratoire|etablissement|officine|structure|site)`;
const STATEMENT = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:qui|ligne|part|montant|somme|entierement|integralement) )?(?:${PAYS}(?: entierement)?(?: (?:par|au|a|de|du|sur|le|la))*[ :]*)?(?:(?:par|pour|au|a|de|du|sur|le|la) ?)*${PAYER}\b(?: (?:au titre du |\()?(?:segur|client|paye|regle)\w*)?[^\p{L}]*$`,
  "u",
);

/** Words that say who pays a line, and nothing else: "l'État", "à régler par vous", "> facturé au client". */
export const saysWhoPays = (text: string): boolean => text.length < 60 && STATEMENT.test(foldLabel(text));

/** Who pays, where what is said behind an amount opens with it, and what is said besides: "pour vous (c'est du matériel)". */
export function payerInRemark(remark: string): { readonly payer: string; readonly rest: string } {
  const [, payer = "", rest = ""] = /^\s*([^,;(]+?)\s*(?:[,;]\s*|(?=\()|$)(.*)$/su.exec(remark) ?? [];
  return saysWhoPays(payer) ? { payer, rest } : { payer: "", rest: remark };
}
