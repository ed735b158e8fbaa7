import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

const core = join(root, "src", "core.ts");
const leak = join(root, "src", "leak.ts");
const names = ["process", "Buffer", "__dirname", "setImmediate"];
/** Stands beside the core without being on the disk, and uses what only Node knows. */
const leaking = `import "./core.ts";\nexport const leaks = [${names.join(", ")}];\n`;

/** What the compiler says of the core and of the leaking file where only what a browser offers is known. */
function complaints(): { readonly ofLeak: string[]; readonly ofOthers: string[] } {
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
  host.readFile = (path) => (path === leak ? leaking : readFile(path));
  host.fileExists = (path) => path === leak || ts.sys.fileExists(path);
  const program = ts.createProgram([join(root, "src", "yaml.d.ts"), core, leak], options, host);
  const all = ts.getPreEmitDiagnostics(program);
  const said = (ofLeak: boolean) =>
    all
      .filter(({ file }) => (file?.fileName.endsWith("/src/leak.ts") ?? false) === ofLeak)
      .map(({ messageText, file }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  return { ofLeak: said(true), ofOthers: said(false) };
}

it("the core compiles where nothing of Node is known, and a use of it would be seen", { timeout: 120_000 }, () => {
  const { ofLeak, ofOthers } = complaints();
  expect(ofOthers).toEqual([]);
  expect(names.filter((name) => !ofLeak.some((complaint) => complaint.includes(`'${name}'`)))).toEqual([]);
});
