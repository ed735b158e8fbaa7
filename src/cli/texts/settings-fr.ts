import type { ConfigProblem } from "../../engine/config/check-config.ts";
import type { ValueKind } from "../../engine/config/schema-problems.ts";
import type { KeyPath } from "../../engine/value-at.ts";
import type { WaiverNotice } from "../../files/config/run-policy.ts";
import type { SettingsKind, SettingsProblem } from "../../files/config/settings-source.ts";
import type { FileTrouble } from "../../files/file-trouble.ts";

/** What is wrong with a configuration, a file of waivers or a baseline: one sentence. */
export function frenchSettingsProblem(problem: SettingsProblem): string {
  switch (problem.code) {
    case "cannot-read-settings":
      return `${problem.path} : ${WHAT[problem.kind]} ${reading(problem)}.`;
    case "settings-syntax":
      return `${problem.path}:${problem.line}:${problem.column} : ${WHAT[problem.kind]} n'est ni du JSON ni du YAML valide ; corrigez-la à cet endroit.`;
    case "config-threw":
      return `${problem.path} : cette configuration s'est arrêtée sur l'erreur « ${problem.message} » ; corrigez-la, ou écartez-la avec --no-config.`;
    case "plugin-not-found":
      return `${problem.path} : « plugins » : le module ${problem.plugin} est introuvable ; donnez son chemin depuis ce dossier, par exemple ./regles/maison.mjs, ou le nom d'un paquet installé.`;
    case "plugin-threw":
      return `${problem.path} : « plugins » : le module ${problem.plugin} s'est arrêté sur l'erreur « ${problem.message} » ; corrigez-le, ou retirez-le.`;
    case "plugin-without-rule":
      return `${problem.path} : « plugins » : l'export par défaut n° ${problem.rule} de ${problem.plugin} n'est pas une règle de defineRule${ofKey(problem.key)} ; voyez docs/library.md.`;
    case "plugin-rule-twice":
      return `${problem.path} : « plugins » : ${problem.plugin} définit ${problem.rule}, qui existe déjà ; donnez-lui un autre nom.`;
    case "two-configs":
      return `${problem.path} : ${problem.other} configure aussi ce dossier ; gardez l'un des deux, ou choisissez avec --config.`;
    case "settings": {
      const { path, place } = problem;
      return `${place === null ? path : `${path}:${place.line}:${place.column}`} : ${sentence(problem.problem)}.`;
    }
  }
}

const ofKey = (key: string): string =>
  key === ""
    ? ""
    : key === "id"
      ? " (« id » doit être de la forme editeur/nom)"
      : ` (« ${key} » manque ou ne convient pas)`;

function reading({ kind, reason }: { readonly kind: SettingsKind; readonly reason: FileTrouble }): string {
  const begin =
    kind === "baseline"
      ? " ; créez-la avec --update-baseline, ou vérifiez son nom"
      : " ; vérifiez son nom et son dossier";
  const troubles: Readonly<Record<FileTrouble, string>> = {
    "not-found": `n'existe pas${begin}`,
    "no-permission": "n'est pas lisible ; vérifiez vos droits",
    "is-folder": "est un dossier ; donnez un fichier",
    "no-space": "n'a pas pu être lue",
    other: "n'a pas pu être lue ; vérifiez qu'il s'agit bien d'un fichier",
  };
  return troubles[reason];
}

const WHAT: Readonly<Record<SettingsKind, string>> = {
  config: "cette configuration",
  waivers: "cette liste de dispenses",
  baseline: "cette référence",
};

function sentence(problem: ConfigProblem): string {
  const at = dotted(problem.path);
  switch (problem.code) {
    case "unknown-key":
      return `clé inconnue « ${at} »${suggestion(problem.nearest)} ; corrigez ou retirez cette clé`;
    case "missing-key":
      return `il manque « ${at} » ; ajoutez cette clé`;
    case "impossible-date":
      return `« ${at} » : la date ${problem.value} n'existe pas ; corrigez-la`;
    case "wrong-value":
      return `« ${at} » vaut ${problem.value}${suggestion(problem.nearest)} ; il faut ${expected(problem.expected, problem.values)}`;
    case "unknown-rule-in":
      return `« ${at} » : règle inconnue ${problem.rule}${suggestion(problem.nearest)} ; la liste est donnée par sons-lint rules`;
    case "rule-of-truth":
      return `« ${at} » : la règle ${problem.rule} dit si le document a été lu fidèlement ; elle ne peut être ni écartée ni abaissée, retirez cette entrée`;
    case "unknown-concept":
      return `« ${at} » : notion inconnue du lexique${suggestion(problem.nearest)} ; la liste est dans docs/configuration.md`;
    case "bad-wording":
      return `« ${at} » : la formule « ${problem.wording} » n'est pas lisible ; écrivez des mots, ou suivez docs/configuration.md`;
    case "waiver-of-nothing":
      return `« ${at} » : cette dispense ne nomme aucun devis ; donnez file ou quote`;
    case "contradiction-in": {
      const { path, value, against, other } = problem.contradiction;
      return `la configuration se contredit : « ${path} » vaut ${value} et « ${against} » vaut ${other} ; corrigez l'un des deux`;
    }
  }
}

const suggestion = (nearest: string | null): string =>
  nearest === null ? "" : ` ; vouliez-vous dire « ${nearest} » ?`;
const dotted = (path: KeyPath): string => (path.length === 0 ? "configuration" : path.map(String).join("."));

function expected(kinds: readonly ValueKind[], values: readonly string[]): string {
  if (values.length > 0) return `l'une de ces valeurs : ${values.join(", ")}`;
  return kinds.length === 0 ? "une autre valeur" : kinds.map((kind) => KINDS[kind]).join(" ou ");
}

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "un texte de la forme attendue, entre guillemets",
  date: "une date AAAA-MM-JJ",
  number: "un nombre",
  "whole-number": "un nombre entier",
  boolean: "true ou false",
  list: "une liste qui n'est pas vide",
  object: "un objet (clés et valeurs)",
  "one-of": "une autre valeur",
};

/** A waiver that its owner should look at. */
export function frenchWaiverNotice({ code, path, waiver }: WaiverNotice): string {
  const { rule, file, quote, fingerprint, expires } = waiver;
  const which = `${path} : la dispense ${rule} ${fingerprint} (${[file, quote].filter((name) => name !== undefined).join(", ")})`;
  return code === "expired-waiver"
    ? `${which} a expiré le ${expires} et ne vaut plus ; corrigez le devis, ou renouvelez-la.`
    : `${which} ne sert plus à rien ; retirez-la.`;
}
