import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { checkPackage } from "@arethetypeswrong/core";
import { publint } from "publint";
import { rolldown } from "rolldown";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { exampleFiles, examplesIn } from "./examples.ts";
import { contentOf, installedIn, packed, pathsIn } from "./installed.ts";

let tarball: Uint8Array<ArrayBuffer>;
let project: string;
const run = promisify(execFile);

beforeAll(async () => {
  tarball = await packed();
  project = installedIn(tarball);
  mkdirSync(join(project, "regles"));
  for (const [name, text] of exampleFiles) writeFileSync(join(project, name), text);
}, 60_000);

describe("the tarball", () => {
  it("holds what a user needs and nothing else (golden/content.txt)", async () => {
    const paths = pathsIn(tarball);
    const pages = rules.flatMap(({ id }) => [`rules/${id}/page.md`, `docs/rules/${id}.md`, `docs/rules/fr/${id}.md`]);
    expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
    // Pieces of the bundle are named by their content; pages of rules were looked at.
    const shown = paths
      .filter((path) => !pages.includes(path))
      .map((path) => path.replace(/^dist\/.+-[\w-]{8,10}\.(js|d\.ts)$/, "dist/(pieces).$1"));
    const content = [...new Set(shown)].sort().join("\n");
    await expect(`${content}\n`).toMatchFileSnapshot("golden/content.txt");
  });

  it("has nothing that publint complains about", async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  it("has types that every way of resolving modules finds", async () => {
    const entrypoints = [".", "./core", "./rule", "./testing"];
    const checked = await checkPackage(contentOf(tarball), { entrypoints });
    if (checked.types === false) throw new Error("no types");
    // The package is of ES modules alone: CommonJS imports it by `import()`, and the resolution before `exports` is not served.
    const problems = checked.problems.filter(
      (problem) =>
        problem.kind !== "CJSResolvesToESM" && !("resolutionKind" in problem && problem.resolutionKind === "node10"),
    );
    expect(problems).toEqual([]);
    expect(Object.keys(checked.entrypoints).sort()).toEqual(entrypoints);
  });
});

describe("installed in an empty project", () => {
  it("is a command", async () => {
    const { bin } = JSON.parse(readFileSync(join(project, "node_modules/sons-lint/package.json"), "utf8"));
    const command = join(project, "node_modules/sons-lint", bin["sons-lint"]);
    const args = [command, "devis.csv", "--format", "json"];
    const failed = await run(process.execPath, args, { cwd: project }).catch((error) => error);
    expect(failed.code).toBe(1);
    const { files } = JSON.parse(failed.stdout);
    const ids = files[0].checks.map(({ ruleId }: { ruleId: string }) => ruleId);
    // The configuration of the page adds a rule, which imports the package by its name.
    expect(ids).toContain("maison/formation-datee");
  });

  it("does what docs/library.md says", async () => {
    const examples = examplesIn("docs/library.md");
    expect(examples.length).toBeGreaterThan(6);
    examples.forEach(({ code }, index) => {
      writeFileSync(join(project, `example-${index}.js`), code);
    });
    // One process for all: each is a module that waits for what it prints.
    const all = examples.map((_, index) => `await import("./example-${index}.js"); console.log("\\f");`).join("\n");
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", all], { cwd: project });
    const printed = stdout.replaceAll("\u00a0", " ").split("\f\n").slice(0, -1);
    expect(printed).toEqual(examples.map(({ output }) => output));
  });

  it.each([
    ["node16", ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
    ["bundler", ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])("compiles where modules are resolved as by %s", (_, module, moduleResolution) => {
    const path = join(project, "consumer.ts");
    writeFileSync(path, readFileSync(new URL("consumer.txt", import.meta.url)));
    const program = ts.createProgram([path], {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.asynciterable.d.ts"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    });
    // Those of the consumer and of the package: what TypeScript and zod declare is theirs to check.
    const ours = program.getSourceFiles().filter(({ fileName }) => /consumer\.ts$|\/sons-lint\/dist\//.test(fileName));
    expect(ours.length).toBeGreaterThan(4);
    const all = ours.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]);
    const found = [...program.getGlobalDiagnostics(), ...all].map(({ messageText, file, start }) => {
      const place =
        file === undefined ? "" : `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}`;
      return `${place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    expect(found).toEqual([]);
  });

  it.each(["sons-lint", "sons-lint/core", "sons-lint/rule"])(
    "a bundle of defineRule of %s holds nothing of the rest",
    async (entry) => {
      const bundled = await bundleOf(`import { defineRule } from "${entry}";\nexport default defineRule;\n`);
      expect(bundled.imports).toEqual([]);
      expect(bundled.code.length).toBeLessThan(4_000);
      expect(bundled.code).not.toMatch(/pdf|zod|lexicon\.yaml|Prestation/);
    },
  );

  it("a bundle of lint does hold it", async () => {
    const { code } = await bundleOf('import { lint } from "sons-lint/core";\nexport default lint;\n');
    expect(code.length).toBeGreaterThan(100_000);
    expect(code).toContain("Prestation");
  });
});

/** Packages besides this one, some of them native, stay outside. */
const isOther = (id: string): boolean => /^[@\w]/.test(id) && !/^(?:sons-lint(?:\/|$)|[A-Z]:)/.test(id);

/** What a bundler makes of a module of the project: its code, and what it still imports, at once or later. */
async function bundleOf(source: string): Promise<{ code: string; imports: string[] }> {
  const input = join(project, "bundled.js");
  writeFileSync(input, source);
  const bundle = await rolldown({ input, cwd: project, platform: "node", external: isOther, onLog: () => {} });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  const chunks = output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk] : []));
  return {
    code: chunks.map(({ code }) => code).join("\n"),
    imports: chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]),
  };
}
