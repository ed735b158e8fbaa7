import type { ConfigProblem } from "../../engine/config/check-config.ts";
import type { ValueKind } from "../../engine/config/schema-problems.ts";
import type { KeyPath } from "../../engine/value-at.ts";
import type { WaiverNotice } from "../../files/config/run-policy.ts";
import type { SettingsKind, SettingsProblem } from "../../files/config/settings-source.ts";
import type { FileTrouble } from "../../files/file-trouble.ts";

/** What is wrong with a configuration, a file of waivers or a baseline: one sentence. */
export function englishSettingsProblem(problem: SettingsProblem): string {
  switch (problem.code) {
    case "cannot-read-settings":
      return `${problem.path}: ${WHAT[problem.kind]} ${reading(problem)}.`;
    case "settings-syntax":
      return `${problem.path}:${problem.line}:${problem.column}: ${WHAT[problem.kind]} is neither valid JSON nor YAML; mend it there.`;
    case "config-threw":
      return `${problem.path}: this configuration stopped with the error "${problem.message}"; mend it, or leave it out with --no-config.`;
    case "plugin-not-found":
      return `${problem.path}: "plugins": the module ${problem.plugin} cannot be found; give its path from this folder, such as ./rules/house.mjs, or the name of an installed package.`;
    case "plugin-threw":
      return `${problem.path}: "plugins": the module ${problem.plugin} stopped with the error "${problem.message}"; mend it, or remove it.`;
    case "plugin-without-rule":
      return `${problem.path}: "plugins": default export no. ${problem.rule} of ${problem.plugin} is no rule made by defineRule${ofKey(problem.key)}; see docs/library.md.`;
    case "plugin-rule-twice":
      return `${problem.path}: "plugins": ${problem.plugin} defines ${problem.rule}, which exists already; give it another name.`;
    case "two-configs":
      return `${problem.path}: ${problem.other} configures this folder too; keep one of them, or choose with --config.`;
    case "settings": {
      const { path, place } = problem;
      return `${place === null ? path : `${path}:${place.line}:${place.column}`}: ${sentence(problem.problem)}.`;
    }
  }
}

const ofKey = (key: string): string =>
  key === "" ? "" : key === "id" ? ' ("id" must have the form vendor/name)' : ` ("${key}" is missing or unusable)`;

function reading({ kind, reason }: { readonly kind: SettingsKind; readonly reason: FileTrouble }): string {
  const begin =
    kind === "baseline" ? "; create it with --update-baseline, or check its name" : "; check its name and folder";
  const troubles: Readonly<Record<FileTrouble, string>> = {
    "not-found": `does not exist${begin}`,
    "no-permission": "may not be read; check your rights",
    "is-folder": "is a folder; give a file",
    "no-space": "could not be read",
    other: "could not be read; check that it is a file",
  };
  return troubles[reason];
}

const WHAT: Readonly<Record<SettingsKind, string>> = {
  config: "this configuration",
  waivers: "this list of waivers",
  baseline: "this baseline",
};

function sentence(problem: ConfigProblem): string {
  const at = dotted(problem.path);
  switch (problem.code) {
    case "unknown-key":
      return `unknown key "${at}"${suggestion(problem.nearest)}; mend or remove this key`;
    case "missing-key":
      return `"${at}" is missing; add this key`;
    case "impossible-date":
      return `"${at}": the date ${problem.value} does not exist; mend it`;
    case "wrong-value":
      return `"${at}" is ${problem.value}${suggestion(problem.nearest)}; it must be ${expected(problem.expected, problem.values)}`;
    case "unknown-rule-in":
      return `"${at}": unknown rule ${problem.rule}${suggestion(problem.nearest)}; sons-lint rules lists them`;
    case "rule-of-truth":
      return `"${at}": rule ${problem.rule} says whether the document was read truly; it can be neither waived nor lowered, remove this entry`;
    case "unknown-concept":
      return `"${at}": the lexicon has no such concept${suggestion(problem.nearest)}; docs/configuration.md lists them`;
    case "bad-wording":
      return `"${at}": the wording "${problem.wording}" cannot be read; write words, or follow docs/configuration.md`;
    case "waiver-of-nothing":
      return `"${at}": this waiver names no quote; give file or quote`;
    case "contradiction-in": {
      const { path, value, against, other } = problem.contradiction;
      return `the configuration contradicts itself: "${path}" is ${value} and "${against}" is ${other}; mend one of them`;
    }
  }
}

const suggestion = (nearest: string | null): string => (nearest === null ? "" : `; did you mean "${nearest}"?`);
const dotted = (path: KeyPath): string => (path.length === 0 ? "configuration" : path.map(String).join("."));

function expected(kinds: readonly ValueKind[], values: readonly string[]): string {
  if (values.length > 0) return `one of: ${values.join(", ")}`;
  return kinds.length === 0 ? "another value" : kinds.map((kind) => KINDS[kind]).join(" or ");
}

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: "a text of the form expected, between quotation marks",
  date: "a date YYYY-MM-DD",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list that is not empty",
  object: "an object (keys and values)",
  "one-of": "another value",
};

/** A waiver that its owner should look at. */
export function englishWaiverNotice({ code, path, waiver }: WaiverNotice): string {
  const { rule, file, quote, fingerprint, expires } = waiver;
  const which = `${path}: the waiver ${rule} ${fingerprint} (${[file, quote].filter((name) => name !== undefined).join(", ")})`;
  return code === "expired-waiver"
    ? `${which} expired on ${expires} and no longer holds; mend the quote, or renew it.`
    : `${which} no longer serves; remove it.`;
}
