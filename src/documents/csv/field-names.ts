/** The words that the fields of databases of offices are named with, singular and short forms. */
const WORDS = new Set(
  (
    "date dte dat num numero no code cod nom intitule raison libelle lib designation description type ref reference " +
    "art article produit client clt tiers fournisseur vendeur emetteur destinataire societe etablissement adresse adr ville " +
    "finess siret siren rpps devis piece document doc commande cde livraison livr facture emission creation edition debut fin " +
    "valid validite echeance ech expiration signature installation pose formation ligne lig lg qte quantite nb unite " +
    "pu prix px unit unitaire net brut total tot montant mt mnt mtt ht ttc tva taux tx remise rem part etat segur " +
    "financeur payeur logiciel version solution dsr fact vente achat base"
  ).split(" "),
);
const LONGEST = Math.max(...[...WORDS].map(({ length }) => length));
/** A name of one known word needs no parting; a shorter one may be anything. */
const FEWEST_LETTERS = 5;

/** The word glued at the head of a field's content, and what follows it: "TOTALTVA 20,00". */
const GLUED = /^(\p{L}+)(?=$|[\s:])/u;

/** "DATEFINVALID", "montantHT": a name that databases write without blanks, with the blanks of its words. */
export function spacedName(field: string): string {
  const glued = GLUED.exec(field)?.[1] ?? "";
  if (glued.length < FEWEST_LETTERS) return field;
  const folded = glued.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  // A ligature or a letter of its own would move what follows.
  if (folded.length !== glued.length || WORDS.has(folded)) return field;
  const lengths = partsOf(folded);
  if (lengths === null || lengths.length < 2) return field;
  let from = 0;
  const words = lengths.map((length) => {
    from += length;
    return glued.slice(from - length, from);
  });
  return words.join(" ") + field.slice(glued.length);
}

/** The lengths of the known words that a name is made of, longest words first; null where something is left over. */
function partsOf(name: string): number[] | null {
  if (name === "") return [];
  for (let length = Math.min(LONGEST, name.length); length >= 2; length--) {
    if (!WORDS.has(name.slice(0, length))) continue;
    const rest = partsOf(name.slice(length));
    if (rest !== null) return [length, ...rest];
  }
  return null;
}
