import type { Language } from "../../engine/rule.ts";

/** Fixed words of the Markdown report; those it shares with the readable report are in `pretty/labels.ts`. */
export interface MarkdownWords {
  readonly title: string;
  readonly document: string;
  readonly verdict: string;
  readonly errors: string;
  readonly warnings: string;
  readonly unchecked: string;
  readonly place: string;
  readonly rule: string;
  readonly missing: string;
  readonly remedy: string;
  /** That `count` documents were left out, for size. */
  readonly leftOut: (count: number) => string;
}

const fr: MarkdownWords = {
  title: "Conformité des devis aux principes du SONS",
  document: "Document",
  verdict: "Verdict",
  errors: "Erreurs",
  warnings: "Points d'attention",
  unchecked: "Non vérifiables",
  place: "Où",
  rule: "Règle",
  missing: "Il manque",
  remedy: "Comment le donner",
  leftOut: (count) =>
    `${count} ${count < 2 ? "document n'est pas montré" : "documents ne sont pas montrés"} ici, faute de place ; un autre format donne tout.`,
};

const en: MarkdownWords = {
  title: "Conformity of quotes with the rules of the SONS",
  document: "Document",
  verdict: "Verdict",
  errors: "Errors",
  warnings: "Points of attention",
  unchecked: "Not checked",
  place: "Where",
  rule: "Rule",
  missing: "Missing",
  remedy: "How to give it",
  leftOut: (count) =>
    `${count} ${count === 1 ? "document is" : "documents are"} not shown here for lack of room; another format gives everything.`,
};

export const markdownWords = (language: Language): MarkdownWords => (language === "fr" ? fr : en);
