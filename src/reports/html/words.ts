import type { Language } from "../../engine/rule.ts";

/** Fixed words of the HTML report; those it shares with others are in `pretty/labels.ts` and `short-words.ts`. */
export interface HtmlWords {
  readonly title: string;
  readonly summary: string;
  readonly documents: string;
  readonly document: string;
  readonly verdict: string;
  readonly errors: string;
  readonly warnings: string;
  readonly unchecked: string;
  readonly findings: string;
  readonly noFinding: string;
  readonly rule: string;
  readonly missing: string;
  readonly remedy: string;
  readonly outcome: string;
  readonly reason: string;
  readonly place: string;
  readonly lines: string;
  readonly seeFindings: string;
  readonly allRules: string;
  readonly checksum: string;
  /** That this aids reading and decides nothing. */
  readonly notice: string;
}

const fr: HtmlWords = {
  title: "Conformité des devis aux principes du SONS",
  summary: "Bilan",
  documents: "Documents",
  document: "Document",
  verdict: "Verdict",
  errors: "Erreurs",
  warnings: "Points d'attention",
  unchecked: "Non vérifiables",
  findings: "Constats",
  noFinding: "Aucun constat.",
  rule: "Règle",
  missing: "Il manque",
  remedy: "Comment le donner",
  outcome: "Issue",
  reason: "Motif",
  place: "Où",
  lines: "Lignes du devis telles que lues",
  seeFindings: "Constats",
  allRules: "Toutes les règles",
  checksum: "Empreinte SHA-256",
  notice:
    "Aide à la lecture : ce rapport ne remplace ni les appels à financement, ni la décision de l'ANS et de l'ASP.",
};

const en: HtmlWords = {
  title: "Conformity of quotes with the rules of the SONS",
  summary: "Summary",
  documents: "Documents",
  document: "Document",
  verdict: "Verdict",
  errors: "Errors",
  warnings: "Points of attention",
  unchecked: "Not checked",
  findings: "Findings",
  noFinding: "No finding.",
  rule: "Rule",
  missing: "Missing",
  remedy: "How to give it",
  outcome: "Outcome",
  reason: "Reason",
  place: "Where",
  lines: "Lines of the quote as they were read",
  seeFindings: "Findings",
  allRules: "All rules",
  checksum: "SHA-256",
  notice:
    "An aid to reading: this report replaces neither the calls for funding nor the decision of the ANS and of the ASP.",
};

export const htmlWords = (language: Language): HtmlWords => (language === "fr" ? fr : en);
