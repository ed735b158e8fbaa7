/** Words that sound quotes are made of. Names are invented; the headings and clauses say what real quotes say. */

export const products = [
  { dsr: "BIO-SGL-Va1", kind: "SGL", client: "laboratoire", names: ["Labaris", "Biolune", "Analytia", "Sérodis"] },
  {
    dsr: "HOP-DPI-Va1",
    kind: "DPI",
    client: "établissement",
    names: ["Clinéa Dossier", "Orphéa", "Soignis", "Kardion"],
  },
  {
    dsr: "HOP-PFI-Va1",
    kind: "PFI",
    client: "établissement",
    names: ["Flux Santé", "Intercom Soins", "Passerel", "Noria"],
  },
  { dsr: "MDV-LGC-Va1", kind: "LGC", client: "cabinet", names: ["Cabinéo", "Medipage", "Consultis", "Praxéa"] },
] as const;

export const vendorNames = [
  "Aldera Santé",
  "Novalis Informatique",
  "Mérovia",
  "Kerlann Systèmes",
  "Octavis",
  "Brumelle Logiciels",
];
export const clientNames: Readonly<Record<string, readonly string[]>> = {
  laboratoire: ["Laboratoire des Trois Fontaines", "Laboratoire Bellerive", "Laboratoire du Val d'Orne"],
  établissement: ["Centre hospitalier de Saint-Aubin", "Clinique des Tilleuls", "Hôpital local de Varenne"],
  cabinet: ["Cabinet médical du Moulin", "Maison de santé des Ormes", "Cabinet médical Jean-Moulin"],
};
export const streets = [
  "rue des Tanneurs",
  "avenue de la Gare",
  "quai de la Loire",
  "place du Marché",
  "impasse des Lilas",
];
export const towns = ["Saint-Avit", "Montbrun", "La Ferrière", "Bourgneuf", "Chantemerle"];

/** Components of the Prestation: designation, details under it, unit, prices in euros. */
export const fundedWork = [
  {
    designation: "Installation et configuration de la version Ségur",
    details: ["Sur les serveurs existants", null],
    unit: "jour",
    prices: [780, 850, 920, 1050],
  },
  {
    designation: "Paramétrage et qualification des flux",
    details: ["Identité nationale de santé, DMP, messagerie sécurisée", null],
    unit: "jour",
    prices: [640, 790, 880.5],
  },
  {
    designation: "Formation des utilisateurs à la version Ségur",
    details: ["Sur place, documentation comprise", null],
    unit: "jour",
    prices: [690, 745.5, 810],
  },
  {
    designation: "Gestion du projet d'installation",
    details: ["Réunions de lancement et de clôture", null],
    unit: "jour",
    prices: [720, 860],
  },
  { designation: "Documentation de la version Ségur", details: [null], unit: "forfait", prices: [240, 380, 415.25] },
] as const;

/** Work and goods beside the Prestation, each with the reason that makes it the client's. */
export const clientWork = [
  {
    designation: "Imprimante d'étiquettes",
    detail: "Matériel, hors périmètre Ségur",
    unit: "pièce",
    prices: [312.4, 428, 515.9],
  },
  {
    designation: "Lecteur de codes à barres",
    detail: "Matériel, hors périmètre Ségur",
    unit: "pièce",
    prices: [89.9, 124.5, 149],
  },
  {
    designation: "Écran de salle d'attente",
    detail: "Matériel, hors périmètre Ségur",
    unit: "pièce",
    prices: [389, 642.35],
  },
  {
    designation: "Serveur de sauvegarde",
    detail: "Matériel, hors périmètre Ségur",
    unit: "pièce",
    prices: [2890, 3475.8],
  },
  {
    designation: "Module de gestion des stocks",
    detail: "Autre logiciel, hors périmètre Ségur",
    unit: "licence",
    prices: [1240, 1985.5],
  },
] as const;

export const stateHeadings = [
  "Prestation Ségur prise en charge par l'État",
  "Prestation Ségur financée par l'État au titre du Ségur",
  "A. Prestation Ségur, à la charge de l'État",
];
export const stateClosings = [
  "Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur",
  "Montant pris en charge par l'État au titre du Ségur de la santé",
];
export const clientHeadings = [
  "À la charge du client, hors périmètre Ségur",
  "B. Hors périmètre Ségur, à la charge du client",
];
export const clientClosings = ["Sous-total à la charge du client", "Total à la charge du client (HT)"];

export const soundSentences = [
  "La Prestation Ségur n'est subordonnée à aucun achat et n'entraîne aucun réengagement.",
  "Aucun reste à charge sur la Prestation Ségur.",
  "La maintenance corrective de la Prestation Ségur est comprise pendant 6 ans.",
  "Règlement à 30 jours fin de mois.",
  "Les articles hors périmètre Ségur sont facultatifs.",
];
