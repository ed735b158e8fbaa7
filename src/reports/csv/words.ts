import type { Language } from "../../engine/rule.ts";

/** What a row tells of. */
export type RowKind = "finding" | "unchecked" | "input" | "verdict";

export interface CsvWords {
  readonly columns: readonly string[];
  readonly kinds: Readonly<Record<RowKind, string>>;
}

const fr: CsvWords = {
  columns: [
    "Fichier",
    "Partie",
    "Verdict",
    "Nature",
    "Règle",
    "Gravité",
    "Constat",
    "Texte du devis",
    "Où",
    "Ligne du devis",
    "Montant HT de la ligne",
    "À faire",
    "Référence",
    "Sans effet",
    "Motif",
  ],
  kinds: { finding: "constat", unchecked: "non vérifiable", input: "non traité", verdict: "verdict" },
};

const en: CsvWords = {
  columns: [
    "File",
    "Part",
    "Verdict",
    "Kind",
    "Rule",
    "Severity",
    "Finding",
    "Words of the quote",
    "Where",
    "Line of the quote",
    "Amount of the line, excl. VAT",
    "To do",
    "Reference",
    "Without effect",
    "Reason",
  ],
  kinds: { finding: "finding", unchecked: "not checked", input: "not processed", verdict: "verdict" },
};

export const csvWords = (language: Language): CsvWords => (language === "fr" ? fr : en);
