import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Complaints of the compiler about `entry` where only what a browser offers is known. */
function complaintsOf(entry: string, source?: string): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
  };
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (path === entry && source !== undefined ? source : readFile(path));
  host.fileExists = (path) => (path === entry && source !== undefined) || ts.sys.fileExists(path);
  const program = ts.createProgram([join(root, "src", "yaml.d.ts"), entry], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

it("the core compiles where nothing of Node is known", { timeout: 120_000 }, () => {
  expect(complaintsOf(join(root, "src", "core.ts"))).toEqual([]);
});

it("a use of what only Node knows would be seen", { timeout: 120_000 }, () => {
  const names = ["process", "Buffer", "__dirname", "setImmediate"];
  const source = `import "./core.ts";\nexport const leaks = [${names.join(", ")}];\n`;
  const complaints = complaintsOf(join(root, "src", "leak.ts"), source);
  expect(names.filter((name) => !complaints.some((complaint) => complaint.includes(`'${name}'`)))).toEqual([]);
});
