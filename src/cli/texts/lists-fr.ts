import type { ListProblem } from "../../engine/facts/open-list.ts";

/** Why a list of the ANS was refused. */
export function frenchListProblem(problem: ListProblem): string {
  switch (problem.code) {
    case "no-table":
      return "cette liste n'est pas un tableau lisible ; donnez le fichier CSV, XLSX ou ODS publié.";
    case "no-headings":
      return `les colonnes de cette liste ne sont pas reconnues (il manque : ${keys(problem.missing)} ; en-têtes lus${at(problem.at)} : ${quoted(problem.found)}) ; nommez-les avec --columns, par exemple ${problem.missing[0] ?? "solution"}=En-tête.`;
    case "no-such-column":
      return `aucune colonne ne s'intitule « ${problem.heading} » (--columns ${problem.key}) ; en-têtes lus : ${quoted(problem.found)}.`;
    case "unknown-column-key":
      return `--columns ne connaît pas « ${problem.key} » pour cette liste ; clés possibles : ${problem.known.join(", ")}.`;
    case "two-columns":
      return `plusieurs colonnes peuvent être « ${label(problem.key)} » (${quoted(problem.found)}, en ${problem.at}) ; dites laquelle avec --columns ${problem.key}=En-tête.`;
    case "no-client-column":
      return `aucune colonne n'identifie l'établissement (FINESS, SIRET, RPPS ou nom) ; nommez-la avec --columns finess=En-tête.`;
    case "list-value":
      return problem.key === "dsr"
        ? `en ${problem.at}, rien ne dit de quel DSR il s'agit (« ${problem.value} ») ; ajoutez une colonne DSR ou le code du DSR au-dessus du tableau.`
        : `en ${problem.at}, « ${problem.value} » n'est pas utilisable pour « ${label(problem.key)} » ; corrigez la cellule.`;
    case "no-entries":
      return "cette liste ne contient aucune ligne utilisable ; vérifiez qu'il s'agit du bon fichier.";
  }
}

const LABELS: Readonly<Record<string, string>> = {
  solution: "nom de la solution",
  dsr: "DSR",
  version: "version",
  referencedOn: "date de référencement",
  status: "statut",
  ceiling: "montant maximum HT",
  name: "nom de l'établissement",
  finess: "FINESS",
  finessLegal: "FINESS juridique",
  siret: "SIRET",
  rpps: "RPPS",
  postCode: "code postal",
};

const label = (key: string): string => LABELS[key] ?? key;
const keys = (missing: readonly string[]): string => missing.map((key) => `${label(key)} [${key}]`).join(", ");
const at = (place: string | null): string => (place === null ? "" : ` en ${place}`);
const quoted = (texts: readonly string[]): string =>
  texts
    .slice(0, 12)
    .map((text) => `« ${text.slice(0, 40)} »`)
    .join(", ") || "aucun";
