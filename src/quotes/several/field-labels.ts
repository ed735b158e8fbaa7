import { isFiness } from "../../documents/check-digits.ts";
import type { Cell } from "../../documents/document.ts";
import { plain } from "../../french/folded-text.ts";
import { wordsOf } from "../../french/phrases.ts";
import { foldLabel } from "../../tables/headings/summary-words.ts";
import { roleNearEnd } from "../dates/date-roles.ts";
import { labelOnly } from "../head/identifiers.ts";
import { CLIENT_LABEL, VENDOR_LABEL } from "../head/party-words.ts";
import type { DateRole } from "../model.ts";

/** A column of a flat export that says one thing of a whole quote, by its name and what it says. */
export interface Field {
  readonly heading: Cell;
  readonly value: Cell;
}

/** What a field is, as far as its content shows it. */
export type FieldKind = "siret" | "finess" | "day" | "words" | "other";

const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ["day", /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}|20\d{2}[/.-]\d{2}[/.-]\d{2}(?:[T ][\d:.Z]+)?)$/u],
  ["day", /^20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u],
  ["siret", /^(?:siret\W*)?\d{3}\s?\d{3}\s?\d{3}\s?\d{5}$/iu],
  ["finess", /^(?:finess\W*)?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}\s?\d$/iu],
  ["words", /\p{L}{2}.*\p{L}|\p{L}\s\p{L}/u],
];

/** The kind of a field, by its content; nine digits with a wrong key are a FINESS only where the name says so. */
export function kindOfField({ heading, value }: Field): FieldKind {
  const text = value.text.trim();
  const kind = KINDS.find(([, shape]) => shape.test(text))?.[0] ?? "other";
  const isNamed = /finess/iu.test(heading.text + text);
  return kind === "finess" && !isNamed && !isFiness(text.replace(/\s/gu, "")) ? "other" : kind;
}

/**
 * The words of a field's name: "DT_FIN_VALID", "MESPrevue", "N°Devis". Programs put marks of their tables before the
 * names, which are words like others.
 */
export const wordsOfName = (name: string): string[] =>
  foldLabel(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").replace(/[_/.-]/gu, " "))
    .split(/[^\p{L}\p{N}°]+/u)
    .filter((word) => word !== "");

const ISSUE = "Date d’émission";
const ORDER = "Date de commande";

/** What a day is of, by the words of its field; the first that fits, so that what a thing is comes before its end. */
const DAYS: readonly (readonly [string, RegExp])[] = [
  ["Formation", /^form(?:ation)?$/],
  ["Mise en service", /^(?:mes|mom|va|vsr|poses?|inst|install\w*|recette|deploie\w*|demarrage|mep|prod|production)$/],
  ["Dossier de preuves déposé le", /^(?:preuves?|depot|dossier)$/],
  ["Date de référencement", /^(?:referenc\w*|ref|ans|agrement)$/],
  [ORDER, /^(?:cde|cmd|commande|order|signature|bpa|signe)$/],
  ["Valable jusqu’au", /^(?:fin|valid\w*|valable|val|expir\w*|ech|echeance|limite|jusqu\w*|au|terme|peremption)$/],
];

/** Words of which the name of the day of the quote itself is made, and no other. */
const OF_QUOTE =
  /^(?:emission|emis|emise?|edit\w*|etabli\w*|crea\w*|piece|devis|offre|date|dt|dte|du|de|d|la|doc\w*|jour|le|heure|entete)$/;

/** Who or what a name is of. */
const NAMES: readonly (readonly [string, RegExp])[] = [
  [
    "Client",
    /^(?:client|clt|cli|tiers|etab|etablissement|dest|destinataire|ach|acheteur|beneficiaire|adherent|partner|customer)$/,
  ],
  [
    "Éditeur",
    /^(?:ste|soc|societe|enseigne|raison|emet\w*|editeur|fourn|fournisseur|vend|vendeur|prest|prestataire|distributeur|revendeur)$/,
  ],
  ["Logiciel", /^(?:logiciel\w*|solution|appli\w*|progiciel|produit|prod|software|version)$/],
];
/** Numbers and codes of people are no names of them. */
const IS_CODE = /^(?:code|id|num|numero|no|n°|adresse|adr|ville|cp|tel|mail|contact|pays)$/;

const labelledBy = (labels: readonly (readonly [string, RegExp])[], words: readonly string[]): string | null =>
  labels.find(([, name]) => words.some((word) => name.test(word)))?.[0] ?? null;

/**
 * The label that a person would print before each field, null for those that neither their name nor their content
 * explains: a name right before a SIRET is the vendor's, one before a FINESS the client's, where no name says it.
 */
export function labelsOf(fields: readonly Field[]): (string | null)[] {
  const kinds = fields.map(kindOfField);
  const words = fields.map(({ heading }) => wordsOfName(heading.text));
  const party = (index: number): string | null => labelledBy(NAMES.slice(0, 2), words[index] ?? []);
  return fields.map(({ heading, value }, index) => {
    const own = words[index] ?? [];
    switch (kinds[index]) {
      case "day":
        return labelledBy(DAYS, own) ?? (own.every((word) => OF_QUOTE.test(word)) ? ISSUE : null);
      case "siret":
        return (party(index) ?? party(index - 1)) === "Client" ? "SIRET client" : "SIRET";
      case "finess":
        return "FINESS";
      case "words": {
        if (own.some((word) => IS_CODE.test(word))) return null;
        const named = labelledBy(NAMES, own);
        if (named !== null) return named === "Logiciel" && !startsAsName(value.text) ? null : named;
        const next = fields[index + 1]?.heading.column === heading.column + 1 ? kinds[index + 1] : null;
        if (next === "finess") return "Client";
        return next === "siret" ? (party(index + 1) ?? "Éditeur") : null;
      }
      default:
        return null;
    }
  });
}

/**
 * Programs that make an order of a quote call the quote an order from the first: its day is that of the quote, where
 * the number is that of an order and no other day is told.
 */
export function withDayOfIssue(labels: readonly (string | null)[], nameOfNumber: string): (string | null)[] {
  const isOrder = wordsOfName(nameOfNumber).some((word) => /^(?:commande|cde|order)$/.test(word));
  return !isOrder || labels.includes(ISSUE) ? [...labels] : labels.map((label) => (label === ORDER ? ISSUE : label));
}

const ROLES: Readonly<Record<string, DateRole>> = {
  Formation: "training",
  "Mise en service": "installation",
  "Dossier de preuves déposé le": "dossier",
  "Date de référencement": "referencing",
  [ORDER]: "order",
  "Valable jusqu’au": "validity",
  [ISSUE]: "issue",
};

/** Whether a field's own name says by itself what its label would: then it is shown as it is printed. */
export function speaksForItself(name: string, label: string): boolean {
  const folded = plain(name);
  if (label === "Client") return CLIENT_LABEL.test(folded);
  if (label === "Éditeur") return VENDOR_LABEL.test(folded);
  if (label === "Logiciel") return /^(?:logiciel|solution|application|progiciel)\b/.test(folded);
  const role = ROLES[label];
  if (role !== undefined) return folded === "date" ? role === "issue" : roleNearEnd(wordsOf(folded))?.role === role;
  const kind = labelOnly(folded);
  return (
    kind !== null && label.toLowerCase().startsWith(kind) && label.includes("client") === folded.includes("client")
  );
}

/** "v22.1" is a version without the name of its software. */
const startsAsName = (text: string): boolean => !/^(?:v|version)?[ .]?\d/iu.test(text);

/** A day without marks as one prints it: "20260112". */
export const spokenDay = (text: string): string => text.replace(/^(20\d{2})(\d{2})(\d{2})$/u, "$3/$2/$1");
