import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { describe, expect, it } from "vitest";
import { yamlModule } from "../../scripts/yaml-module.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const core = join(root, "src", "core.ts");

const IMPORT = /(?:^|[\s;}])(?:import|export)\s(?:[^"';]*?\sfrom\s)?\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g;
/** Every module of the project that `entry` reaches, with what it imports. */
function reachedFrom(entry: string): Map<string, string[]> {
  const reached = new Map<string, string[]>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reached.has(path) || !path.endsWith(".ts")) continue;
    const imports = [...readFileSync(path, "utf8").matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
    reached.set(path, imports);
    for (const name of imports) if (name.startsWith(".")) queue.push(join(dirname(path), name));
  }
  return reached;
}

describe("the core", () => {
  const modules = reachedFrom(core);

  it("is walked as a whole", () => {
    const paths = [...modules.keys()].map((path) => relative(root, path).replaceAll("\\", "/"));
    for (const part of ["src/documents/read.ts", "src/quotes/read-quote.ts", "src/engine/judge.ts", "rules/index.ts"]) {
      expect(paths).toContain(part);
    }
    expect(
      [...modules].flatMap(([path, imports]) =>
        imports.filter((name) => name.startsWith(".") && !existsSync(join(dirname(path), name))),
      ),
    ).toEqual([]);
  });

  it("imports nothing of Node", () => {
    const offences = [...modules].flatMap(([path, imports]) =>
      imports.filter(isBuiltin).map((name) => `${relative(root, path)}: ${name}`),
    );
    expect(offences).toEqual([]);
  });

  it("never reaches the command line", () => {
    const offences = [...modules.keys()]
      .map((path) => relative(root, path))
      .filter((path) => /^src[\\/](cli|index)/.test(path));
    expect(offences).toEqual([]);
  });

  it("is bundled for a browser without anything left out", async () => {
    const problems: string[] = [];
    const bundle = await rolldown({
      input: core,
      platform: "browser",
      plugins: [yamlModule()],
      onLog: (level, log) => {
        if (level === "warn" && /UNRESOLVED|EXTERNAL/.test(log.code ?? "")) problems.push(log.message);
      },
    });
    const { output } = await bundle.generate({ format: "esm" });
    await bundle.close();
    const outside = output.flatMap((chunk) =>
      chunk.type === "chunk"
        ? [...chunk.imports, ...chunk.dynamicImports].filter(
            (name) => !output.some(({ fileName }) => fileName === name),
          )
        : [],
    );
    expect([...problems, ...outside]).toEqual([]);
  });
});
