import type { LedgerProblem } from "../../engine/across/ledger.ts";
import type { ContextProblem, ExpectedValue } from "../../engine/facts/context-problems.ts";
import type { FileTrouble } from "../../files/file-trouble.ts";
import type { RecordProblem } from "../../reports/changes/run-record.ts";
import type { Problem } from "../problem.ts";
import { frenchBatch } from "./batch-fr.ts";
import { frenchListProblem } from "./lists-fr.ts";
import { frenchSettingsProblem } from "./settings-fr.ts";

/** One sentence a problem: what, where, what to do. */
export function frenchProblem(problem: Problem): string {
  switch (problem.code) {
    case "no-input":
      return "aucun devis indiqué ; donnez des fichiers, un dossier ou - pour l'entrée standard (aide : sons-lint --help).";
    case "unknown-option":
      return `option inconnue ${problem.option}${suggestion(problem.nearest)} (aide : sons-lint --help).`;
    case "missing-value":
      return `l'option ${problem.option} attend une valeur (aide : sons-lint --help).`;
    case "missing-argument":
      return `il manque ${problem.argument} (aide : sons-lint --help).`;
    case "too-many-arguments":
      return `${problem.verb} n'accepte pas autant d'arguments (aide : sons-lint ${problem.verb} --help).`;
    case "bad-choice":
      return `« ${problem.value} » ne convient pas à ${problem.option}${suggestion(problem.nearest)} ; valeurs possibles : ${problem.choices.join(", ")}.`;
    case "bad-date":
      return `« ${problem.value} » n'est pas une date pour ${problem.option} ; écrivez un jour qui existe, sous la forme AAAA-MM-JJ.`;
    case "bad-number":
      return `« ${problem.value} » ne convient pas à ${problem.option} ; écrivez un nombre entier supérieur à zéro.`;
    case "unknown-rule":
      return `règle inconnue ${problem.rule}${suggestion(problem.nearest)} (liste : sons-lint rules).`;
    case "window-without-date":
      return "window attend au moins une date ou un DSR : --ordered-on, --dossier-sent-on, --referenced-on ou --dsr (aide : sons-lint window --help).";
    case "unknown-dsr":
      return `« ${problem.value} » ne désigne pas un seul DSR connu pour --dsr ; écrivez son code, par exemple BIO-SGL-Va1 (liste : sons-lint regulation).`;
    case "wave-against-dsr":
      return `--wave ${problem.wave} contredit --dsr ${problem.dsr} ; retirez l'un des deux ou corrigez-le.`;
    case "referenced-before-dossier":
      return `--referenced-on ${problem.referencedOn} précède --dossier-sent-on ${problem.dossierSentOn} : le référencement suit l'envoi du dossier ; corrigez l'une des deux dates.`;
    case "one-standard-output":
      return "un seul format peut aller sur la sortie standard ; donnez un fichier aux autres, par exemple --format json=rapport.json.";
    case "output-needs-one-format":
      return "--output n'accepte qu'un seul --format, sans fichier ; sinon écrivez --format FORMAT=FICHIER pour chacun.";
    case "bad-columns":
      return `${problem.option} ${problem.value} : écrivez clé=en-tête, par exemple ${problem.option} dsr=Dispositif,solution=Nom.`;
    case "cannot-read-list":
      return `${problem.path} : cette liste ${READING[problem.reason].replace("JSON ou YAML", "CSV ou XLSX")}.`;
    case "list":
      return `${problem.path} : ${frenchListProblem(problem.problem)}`;
    case "cannot-read-report":
      return `${problem.path} : ce résultat ${READING[problem.reason].replace("JSON ou YAML", "NDJSON")}.`;
    case "report-line":
      return `${problem.path}:${problem.line} : ${REPORT[problem.problem]}.`;
    case "given-twice":
      return `${problem.option} et ${problem.other} donnent le même fait ; n'en gardez qu'une.`;
    case "needs-option":
      return `l'option ${problem.option} demande aussi ${problem.needed} (aide : sons-lint --help).`;
    case "cannot-read-ledger":
      return `${problem.path} : ce registre de financements ${READING[problem.reason].replace("JSON ou YAML", "NDJSON")}.`;
    case "cannot-write-ledger":
      return `${problem.path} : impossible d'écrire ce registre, resté tel qu'il était ; ${WRITING[problem.reason]}.`;
    case "ledger-line":
      return `${problem.path}:${problem.problem.line} : cette ligne du registre ${LEDGER[problem.problem.code](problem.problem.path)}.`;
    case "ledger-locked":
      return `${problem.path} : un autre contrôle écrit dans ce registre ; recommencez, ou supprimez ${problem.lock} si aucun ne tourne.`;
    case "funded-meanwhile":
      return `${problem.path} : un autre contrôle a enregistré entre-temps un financement que ${problem.file} demande aussi ; rien n'a été ajouté pour ce devis, contrôlez-le à nouveau.`;
    case "cannot-read-context":
      return `${problem.path} : ce fichier de contexte ${READING[problem.reason]}.`;
    case "context-syntax":
      return `${problem.path} : ligne ${problem.line}, colonne ${problem.column} : ce fichier de contexte n'est ni du JSON ni du YAML valide ; corrigez-le à cet endroit.`;
    case "context":
      return `${problem.path} : ${contextProblem(problem.problem)}`;
    case "set":
      return problem.problem.code === "not-an-assignment"
        ? `--set ${problem.problem.given} : écrivez clé=valeur, par exemple --set orderedOn=2022-01-04.`
        : `--set : ${contextProblem(problem.problem)}`;
    case "no-overlay":
      return `${problem.path} : rien à encadrer : il faut un PDF non protégé dans lequel un devis a été lu.`;
    case "cannot-read-settings":
    case "settings-syntax":
    case "config-threw":
    case "two-configs":
    case "plugin-not-found":
    case "plugin-threw":
    case "plugin-without-rule":
    case "plugin-rule-twice":
    case "settings":
      return frenchSettingsProblem(problem);
    case "contradictory-options":
      return `${problem.option} et ${problem.other} se contredisent ; gardez l'une des deux.`;
    case "config-format":
      return `${problem.path} : « formats » : format inconnu « ${problem.value} »${suggestion(problem.nearest)} ; corrigez-le.`;
    case "no-terminal":
      return "init pose ses questions sur un terminal ; sans terminal, ajoutez --yes.";
    case "config-exists":
      return `${problem.path} configure déjà ce dossier ; modifiez ce fichier, ou supprimez-le avant init.`;
    case "cannot-write":
      return `${problem.path} : impossible d'écrire ce fichier, ${WRITING[problem.reason]}.`;
    default:
      return frenchBatch.problem(problem);
  }
}

function contextProblem(problem: ContextProblem): string {
  switch (problem.code) {
    case "unknown-key":
      return `clé inconnue « ${problem.path} »${suggestion(problem.nearest)} ; corrigez ou retirez cette clé.`;
    case "contradiction":
      return `le contexte se contredit : « ${problem.path} » vaut ${problem.value} et « ${problem.against} » vaut ${problem.other} ; corrigez l'un des deux.`;
    case "impossible-date":
      return `« ${problem.path} » : la date ${problem.value} n'existe pas ; corrigez-la.`;
    case "wrong-value":
      return `« ${problem.path || "contexte"} » vaut ${problem.value || "rien"} ; il faut ${EXPECTED[problem.expected]}.`;
  }
}

const suggestion = (nearest: string | null): string =>
  nearest === null ? "" : ` ; vouliez-vous dire « ${nearest} » ?`;

const EXPECTED: Readonly<Record<ExpectedValue, string>> = {
  date: "une date AAAA-MM-JJ",
  text: "un texte entre guillemets",
  "whole-number": "un nombre entier de centimes, sans décimales",
  number: "un nombre",
  wave: "1 ou 2",
  list: "une liste",
  object: "un objet (clés et valeurs)",
  "path-or-list": "une liste ou le chemin de son fichier",
  "text-or-list": "un texte ou une liste de textes",
};

const READING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "n'existe pas ; vérifiez son nom et son dossier",
  "no-permission": "n'est pas lisible ; vérifiez vos droits",
  "is-folder": "est un dossier ; donnez un fichier JSON ou YAML",
  "no-space": "n'a pas pu être lu",
  other: "n'a pas pu être lu ; vérifiez qu'il s'agit bien d'un fichier",
};

const REPORT: Readonly<Record<RecordProblem, string>> = {
  "not-json": "cette ligne n'est pas un objet JSON complet ; refaites le résultat avec --format ndjson",
  "not-a-record":
    "cette ligne n'est pas celle d'un résultat de sons-lint ; donnez un fichier fait avec --format ndjson",
  "other-schema": "ce résultat est d'un autre schéma (schemaVersion) ; refaites-le avec cette version de sons-lint",
  twice: "ce devis figure déjà plus haut dans ce résultat ; retirez l'une des deux lignes",
  "after-the-end": "cette ligne suit la dernière d'un résultat ; réunissez les résultats avant de les comparer",
  "cut-short": "ce résultat s'arrête avant sa dernière ligne (« across ») ; le contrôle a été interrompu, refaites-le",
};

const LEDGER: Readonly<Record<LedgerProblem["code"], (path: string) => string>> = {
  "not-json": () => "n'est pas un objet JSON complet ; corrigez-la ou retirez-la",
  "unknown-key": (path) => `contient la clé inconnue « ${path} » ; corrigez ou retirez cette clé`,
  "wrong-value": (path) => `a une valeur manquante ou inutilisable pour « ${path || "la ligne"} » ; corrigez-la`,
  "no-client": () => "ne dit pas le client ; donnez son FINESS, son SIRET, son RPPS ou son nom",
};

const WRITING: Readonly<Record<FileTrouble, string>> = {
  "not-found": "son dossier n'existe pas ; créez-le ou choisissez-en un autre",
  "no-permission": "l'accès est refusé ; choisissez un autre dossier ou vérifiez vos droits",
  "is-folder": "c'est un dossier ; donnez un nom de fichier",
  "no-space": "le disque est plein ; libérez de la place",
  other: "le système l'a refusé ; choisissez un autre dossier",
};
