import type { ColumnRole } from "../layout.ts";

/**
 * What a column heading says, before the other columns decide what it means: "prix" is a unit price beside a total and
 * a total beside a unit price, "article" is a designation where nothing else names the item.
 */
export type HeadingMeaning = ColumnRole | "item" | "price" | "total" | "tax" | "base";

/** Headings of columns of figures. */
export const numericMeanings: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  "quantity",
  "unitPrice",
  "price",
  "total",
  "gross",
  "tax",
  "vatRate",
  "vatAmount",
  "discount",
  "funded",
  "client",
]);

/** Whether one of some headings, or of the names of fields, has one of the meanings. */
export const haveMeaning = (
  named: readonly { readonly meaning: HeadingMeaning | null }[],
  ...wanted: readonly HeadingMeaning[]
): boolean => named.some(({ meaning }) => meaning !== null && wanted.includes(meaning));

/** A heading that tells of who pays, or names him. */
export const isOfPayer = (meaning: HeadingMeaning | null): boolean =>
  meaning === "payer" || meaning === "funded" || meaning === "client";

/** Meanings that a known heading keeps beside those that the arithmetic gives. */
export const keptBesideArithmetic: ReadonlySet<HeadingMeaning> = new Set<HeadingMeaning>([
  "reference",
  "unit",
  "discount",
  "tax",
  "vatRate",
  "vatAmount",
  "payer",
  "funded",
  "client",
  "other",
]);

/**
 * Wordings of column headings in French and in the languages that invoices mix with it. Written without accents, dots
 * and hyphens, in lower case; longer wordings win over the shorter ones they contain.
 */
const wordings: Readonly<Record<HeadingMeaning, string>> = {
  designation: `
    designation, designations, design, description, descriptions, descriptif, libelle, libelles, lib, lib art, lib article, intitule, detail,
    details, nature, nature de la prestation, nature des prestations, objet, prestation, prestations, produit,
    produits, service, services, fourniture, fournitures, module, modules, solution, logiciel, des, desig,
    quoi, article et designation, nom et designation, nom & designation, elements, element, composant, composants,
    contenu, ce que faisons, ce que livrons, ce que fournissons, ce que proposons, ce que devons faire, travaux, licence, licences, denomination, bezeichnung, beschreibung, produkt, produkt beschreibung,
    leistung, leistungen, artikelbeschreibung, artikelbezeichnung, material beschreibung, materialbeschreibung,
    product, products, product name, item name, item description, product description, particulars, omschrijving, descripcion, concepto,
    descrizione, nom de l article, nom article, nom du produit, nom produit, texte, texte bref, texte court, texte article, texte de l article, texte du poste, texte long, libelle court, libelle long, texte ligne, kurztext, artikeltext`,
  item: `
    article, articles, poste, postes, rubrique, rubriques, item, items, artikel, material, articulo, articolo, lot`,
  reference: `
    ref, refs, rep, repere, reperes, reference, references, code, code article, ref article, reference article, code produit, art nr,
    artnr, art no, artikelnummer, artikelnr, artikel nr, art nr kunde, art nr lief, sku, item no, item code, product id,
    product code, codigo, codice, code art, id produit`,
  quantity: `
    qte, qtes, qt, q, quantite, quantites, nb, nbre, nbr, nombre, combien, nombre de jours, nb jours, nb de jours, nb j,
    nbre de jours, jours, jh, volume, nombre d unites, nombre unites, nb unites, qty, quantity, hours, days,
    menge, anzahl, stunden, aantal, cantidad, quantita, effectif, nb postes, nombre de postes, qte commandee,
    units`,
  unit: `
    unite, unites, u, un, um, uom, unit, unit for pu, einheit, eenheid, unidad, unita, conditionnement, type`,
  unitPrice: `
    pu, p u, pu net, pu brut, puht, prix unitaire, prix unit, prix u, px unitaire, px unit, px u, prix un, tarif
    unitaire, cout unitaire, montant unitaire, mt unitaire, valeur unitaire, prix par unite, prix a l unite, prix du conditionnement, prix conditionnement, prix du lot, prix de la piece, prix piece, prix du jour, prix a la piece, prix de l un, prix de l une, prix de chacun, l un,
    prix de l unite, l unite, unite ht, unitaire, tjm, tarif jour, tarif journalier, prix jour, prix par jour, prix catalogue, unit
    price, list price, sales price, unit net price, unit cost, price per unit, price each, einzelpreis, einzel, stuckpreis, nettopreis, netto preis,
    preis einh, preis pro einheit, stukprijs, prijs per stuk, eenheidsprijs, precio unitario, precio unit,
    prezzo unitario, prezzo unit, rate`,
  price: `
    prix, px, pv, prix de vente, prix vente, tarif, tarifs, cout, couts, price, preis, prijs, precio, prezzo, prix net, redevance, abonnement,
    forfait`,
  total: `
    total, totaux, tot, en tout, ca fait, cela fait, ce qui fait, soit, soit en tout, revient a, prix tot, px tot, mt tot, montant, montants, mt, mnt, prix total, px total, montant total, mt total, total ligne,
    montant ligne, total net, montant net, cout total, sous total, net, somme, valeur, amount, line amount, line
    total, total amount, net amount, total price, subtotal, summe, gesamt, gesamtpreis, gesamtbetrag, betrag,
    nettobetrag, netto, netto betrag, positionsbetrag, positions betrag, bedrag, totaal, importe, importo,
    totale, wert, total annuel, montant annuel`,
  net: "",
  gross: `
    ttc, toutes taxes comprises, gross, gross amount, brutto, bruttobetrag, prijs incl btw, bedrag incl btw, net
    a payer`,
  discount: `
    remise, remises, rem, reduc, tx rem, tx remise, taux rem, taux remise, taux de remise, rabais, reduction, ristourne, remise charge, rabatt, discount, disc, korting,
    nachlass, descuento, sconto`,
  tax: `
    tva, taxe, taxes, vat, tax, ust, mwst, umsatzsteuer, btw, iva, steuer`,
  vatRate: `
    taux, taux tva, taux de tva, tx tva, tx, code tva, vat rate, tax rate, vat identifier, steuersatz, ust satz,
    mwst satz, btw tarief, rate of vat`,
  vatAmount: `
    montant tva, montant de la tva, montant de tva, mt tva, total tva, montant taxe, montant taxes, valeur tva,
    vat amount, tax amount, steuerbetrag, ust betrag, tva montant`,
  base: `
    base, base ht, base tva, base imposable, montant base, base de calcul, warenwert, basisbetrag, taxable,
    taxable amount, nettosumme`,
  funded: `
    pris en charge, prise en charge, pris en charge etat, prise en charge etat, pec, pec etat, part etat, part
    de l etat, montant etat, etat, part asp, asp, paye par l etat, financement etat, finance par l etat, finance
    etat, part segur, segur, montant segur, financement segur, prise en charge segur, prise en charge asp, part
    financee, montant finance, finance, part sons, sons, montant pris en charge, a la charge de l etat, charge
    etat, reglement etat, regle par l etat, facture a l etat, facture a l asp, finance segur, finance sons,
    financement sons, subvention, prise en charge sons, prise en charge publique, regle par l asp, paye par l
    asp`,
  client: `
    part client, montant client, a regler par le client, paye par le client, regle par le client, reste a
    charge, rac, reste a charge client, reste a payer, a la charge du client, a charge client, charge client, a
    charge, part etablissement, a la charge de l etablissement, a regler par l etablissement, client,
    etablissement, part laboratoire, part officine, part cabinet, part association, part pharmacie, part
    hopital, part clinique, part adherent, facture au client, a facturer au client, facture client, rac client,
    a payer, a regler, du par le client, solde client`,
  payer: `
    financeur, financeurs, payeur, imput, code financeur, payeurs, financement, mode de financement, source de financement, paye par, prise en
    charge par, pris en charge par, finance par, regle par, facture a, a la charge de, charge de, qui paie, qui paye, qui regle, qui finance, qui prend en charge,
    origine du financement, payer, paid by, funded by, reglement, regleur, imputation, debiteur, redevable, destinataire de la facture`,
  other: `
    beneficiaire, beneficiaires, praticien, medecin, professionnel, site,
    n, no, num, numero, pos, position, ligne, ligne fact, #, line, nr, rang, date, date de livraison, shipment
    motif, motifs, motivation, justification, justifications, justificatif, raison, raisons, pourquoi, explication, explications,
    nature de la depense, nature du besoin,
    date, periode, delai, livraison, poids, observation, observations, commentaire, commentaires, remarque,
    remarques, taux segur, taux etat, taux de prise en charge, taux prise en charge, taux de financement, taux financement, % etat, % segur, % pris en charge, garantie, serie, version, duree, dsr, famille, categorie, code tarif, echeance,
    annee, annees, exercice, trimestre, semestre, finess, finess geographique, finess juridique, finess et, finess ej, finess site, siret, rpps, identifiant`,
};

const list = (text: string): string[] =>
  text.split(",").flatMap((wording) => wording.trim().replace(/\s+/gu, " ") || []);

/** The wordings of each meaning, one by one. */
export const headingWordings = Object.entries(wordings).map(
  ([meaning, text]) => [meaning as HeadingMeaning, list(text)] as const,
);

/** Words that may stand beside a heading without changing what its column holds. */
export const headingModifiers: ReadonlySet<string> = new Set(
  (
    "dont ht htva hors tax taxe taxes ttc tt tva for incl inclus excl excluding including vat btw inkl exkl ohne zzgl net nets nette brut brute en de du des la le les l d un une a au aux par pour sur et ou and of per the in" +
    " pct pourcent pourcentage eur euro euros € $ £ usd chf e k€ ke % / & + - livrees livre facturee facturees commandee commandees an annuel annuelle mois mensuel mensuelle jour unite apres avant remise total totale ligne client fact (eur) ust ustr kunde lief gtin art currency positions betrag"
  ).split(" "),
);
/** Words that say the amount of a column includes VAT. */
export const grossWords: ReadonlySet<string> = new Set([
  "ttc",
  "incl",
  "inkl",
  "inclusief",
  "including",
  "comprises",
  "brutto",
  "gross",
]);
