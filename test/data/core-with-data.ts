import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import type * as core from "../../src/core.ts";
import { root } from "../cli/run-cli.ts";
import type { Amendments } from "./apply-diff.ts";

/** The core as it would be built from an amended copy of `rules/data`; nothing of the project is changed. */
export async function coreWithData(amendments: Amendments): Promise<typeof core> {
  const amended = new Set<string>();
  const bundle = await rolldown({
    input: join(root, "src/core.ts"),
    platform: "node",
    plugins: [
      {
        name: "amended-data",
        load(id) {
          if (!id.endsWith(".yaml")) return null;
          const name = relative(root, id).replaceAll("\\", "/");
          const text = readFileSync(id, "utf8").replaceAll("\r\n", "\n");
          const amend = amendments.get(name);
          if (amend !== undefined) amended.add(name);
          return {
            code: `export default ${JSON.stringify(parse(amend === undefined ? text : amend(text)))};`,
            moduleType: "js",
          };
        },
      },
    ],
    external: (name) => !name.startsWith(".") && !name.startsWith("/") && !/^[A-Za-z]:[\\/]/.test(name),
  });
  // Beside the packages, so that they are found.
  const folder = mkdtempSync(join(root, "node_modules", ".amended-"));
  try {
    await bundle.write({ dir: folder, format: "esm", entryFileNames: "core.mjs" });
    const unused = [...amendments.keys()].filter((name) => !amended.has(name));
    if (unused.length > 0) throw new Error(`no such data file: ${unused.join(", ")}`);
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, "core.mjs")).href)) as typeof core;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one rule says of a quote in CSV: its outcome, and the severity of each finding. */
export async function saidOf(
  { lintBytes }: Pick<typeof core, "lintBytes">,
  ruleId: string,
  csv: string,
  options: core.LintOptions = {},
): Promise<string> {
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv", options);
  const check = result?.checks.find((one) => one.ruleId === ruleId);
  const findings = (result?.findings ?? []).filter((one) => one.ruleId === ruleId);
  return [check?.outcome, ...findings.map(({ severity }) => severity)].join(" ");
}
