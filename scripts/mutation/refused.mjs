import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { byPath } from "./by-path.mjs";
import { keyOf } from "./sample.mjs";

/** What Stryker's own type checker leaves to linters. */
const LENIENT = { allowUnreachableCode: true, noUnusedLocals: false, noUnusedParameters: false };

/**
 * Keys of the mutants that the compiler refuses: nobody could commit them, so they are no measure of the tests. One mutant
 * of each file at a time is looked at in one program, then those refused once more alone, as one may break another file.
 */
export function refusedMutants(root, mutants) {
  const service = serviceOf(root);
  const groups = [...byPath(mutants).values()];
  const suspects = [];
  for (let rank = 0; groups.some((own) => rank < own.length); rank++)
    suspects.push(...service.refused(groups.flatMap((own) => own[rank] ?? [])));
  return new Set(suspects.filter((mutant) => service.refused([mutant]).length > 0).map(keyOf));
}

function serviceOf(root) {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const roots = fileNames.filter((name) => /\/(?:src|rules)\//.test(name));
  const changed = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getScriptFileNames: () => roots,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot: (name) => {
      const text = changed.get(name)?.text ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getCompilationSettings: () => ({ ...options, ...LENIENT }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  return {
    refused(mutants) {
      version++;
      for (const mutant of mutants) changed.set(join(root, mutant.path), { version, text: mutated(root, mutant) });
      const refused = mutants.filter(({ path }) => service.getSemanticDiagnostics(join(root, path)).length > 0);
      for (const [name, { text }] of changed) if (text !== null) changed.set(name, { version: ++version, text: null });
      return refused;
    },
  };
}

/** The source with a mutant in place of what it replaces. */
function mutated(root, { path, location: { start, end }, replacement }) {
  const text = readFileSync(join(root, path), "utf8");
  const lines = text.split("\n");
  const offset = ({ line, column }) => lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + column;
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
}
