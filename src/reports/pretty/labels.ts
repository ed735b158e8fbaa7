import type { Language, Severity } from "../../engine/rule.ts";
import { dayIn } from "../../language/typography.ts";
import type { ListSource } from "../../segur/lists/list-source.ts";

/** Fixed words of the readable report. */
export interface Labels {
  readonly documents: Readonly<Record<"devis" | "bon-de-commande" | "facture" | "avoir" | "autre", string>>;
  readonly complementary: string;
  readonly issuedOn: string;
  readonly mail: string;
  readonly sentOn: (day: string) => string;
  readonly vendor: string;
  readonly client: string;
  readonly dsr: string;
  readonly wave: string;
  readonly funded: string;
  readonly clientPays: string;
  readonly total: string;
  readonly notStated: string;
  readonly notRead: string;
  readonly wrongCheckDigit: string;
  readonly exclVat: string;
  readonly inclVat: string;
  readonly severities: Readonly<Record<Severity, readonly [singular: string, plural: string]>>;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly citation: string;
  readonly waiver: string;
  readonly list: string;
  /** Name, date with its origin, and SHA-256 of a list. */
  readonly listFacts: (list: ListSource) => string;
  readonly byLists: string;
  readonly preview: string;
  readonly unchecked: string;
  readonly giveFact: string;
  readonly giveList: string;
  readonly documentsCount: readonly [string, string];
  readonly verdictCounts: Readonly<
    Record<"compliant" | "needs-review" | "non-compliant" | "not-a-quote" | "unreadable", readonly [string, string]>
  >;
  readonly footer: (version: string, regulation: string, today: string) => string;
}

const DATE_FROM = {
  fr: { content: "du", "file-name": "datée par son nom du", file: "non datée, fichier du" },
  en: { content: "of", "file-name": "dated by its name", file: "undated, file of" },
} as const;

const fr: Labels = {
  documents: {
    devis: "Devis",
    "bon-de-commande": "Bon de commande",
    facture: "Facture",
    avoir: "Avoir",
    autre: "Document chiffré",
  },
  complementary: "complémentaire",
  issuedOn: "du",
  mail: "Message",
  sentOn: (day) => `envoyé le ${day}`,
  vendor: "Éditeur",
  client: "Client",
  dsr: "DSR",
  wave: "vague",
  funded: "Payé par l'État",
  clientPays: "Payé par le client",
  total: "Total",
  notStated: "non indiqué sur le devis",
  notRead: "non trouvé",
  wrongCheckDigit: "clé de contrôle fausse",
  exclVat: "HT",
  inclVat: "TTC",
  severities: {
    error: ["erreur", "erreurs"],
    warning: ["point d'attention", "points d'attention"],
    info: ["information", "informations"],
  },
  what: "Constat",
  why: "Pourquoi",
  fix: "À faire",
  citation: "Référence",
  waiver: "Dispense",
  list: "Liste",
  listFacts: ({ name, date, dateFrom, sha256 }) =>
    `${name}, ${date === null ? "sans date" : `${DATE_FROM.fr[dateFrom]} ${dayIn("fr", date)}`}, SHA-256 ${sha256}`,
  byLists: "D'après les listes",
  preview: "Règles à l'essai : sans effet sur le verdict",
  unchecked: "Non vérifiable",
  giveFact: "à donner par",
  giveList: "à donner dans le fichier de --context, clé",
  documentsCount: ["document", "documents"],
  verdictCounts: {
    compliant: ["conforme", "conformes"],
    "needs-review": ["à revoir", "à revoir"],
    "non-compliant": ["non conforme", "non conformes"],
    "not-a-quote": ["sans devis", "sans devis"],
    unreadable: ["illisible", "illisibles"],
  },
  footer: (version, regulation, today) =>
    `sons-lint ${version}, données réglementaires ${regulation}, contrôle du ${today}`,
};

const en: Labels = {
  documents: {
    devis: "Quote",
    "bon-de-commande": "Order form",
    facture: "Invoice",
    avoir: "Credit note",
    autre: "Priced document",
  },
  complementary: "complementary",
  issuedOn: "of",
  mail: "Message",
  sentOn: (day) => `sent on ${day}`,
  vendor: "Vendor",
  client: "Client",
  dsr: "DSR",
  wave: "wave",
  funded: "Paid by the State",
  clientPays: "Paid by the client",
  total: "Total",
  notStated: "not stated on the quote",
  notRead: "not found",
  wrongCheckDigit: "wrong check digit",
  exclVat: "excl. VAT",
  inclVat: "incl. VAT",
  severities: {
    error: ["error", "errors"],
    warning: ["point of attention", "points of attention"],
    info: ["note", "notes"],
  },
  what: "What",
  why: "Why",
  fix: "To do",
  citation: "Reference",
  waiver: "Waiver",
  list: "List",
  listFacts: ({ name, date, dateFrom, sha256 }) =>
    `${name}, ${date === null ? "undated" : `${DATE_FROM.en[dateFrom]} ${dayIn("en", date)}`}, SHA-256 ${sha256}`,
  byLists: "By the lists",
  preview: "Rules in preview: no say in the verdict",
  unchecked: "Could not be checked",
  giveFact: "give it with",
  giveList: "give it in the file of --context, key",
  documentsCount: ["document", "documents"],
  verdictCounts: {
    compliant: ["compliant", "compliant"],
    "needs-review": ["to review", "to review"],
    "non-compliant": ["non-compliant", "non-compliant"],
    "not-a-quote": ["without a quote", "without a quote"],
    unreadable: ["unreadable", "unreadable"],
  },
  footer: (version, regulation, today) => `sons-lint ${version}, regulation data ${regulation}, checked on ${today}`,
};

export const labelsIn = (language: Language): Labels => (language === "fr" ? fr : en);
