import { spawnSync } from "node:child_process";
import process from "node:process";
import { expect, test } from "vitest";

/** Says at the end of a process whether the native canvas was loaded in it. */
const TELL = `import { createRequire } from "node:module"; import process from "node:process";
process.on("exit", () => process.stderr.write(String(Object.keys(createRequire("${import.meta.url}").cache).some((path) => path.includes("js-binding")))));`;

/** The arithmetic of a PDF's text asks for none; `NODE_OPTIONS` would reach the process that watches as well. */
function loadsCanvas(file: string): string {
  const tell = `data:text/javascript,${encodeURIComponent(TELL)}`;
  const { stderr } = spawnSync(process.execPath, ["--import", tell, "dist/cli.js", file, "--format", "json"], {
    env: { ...process.env, SONS_LINT_ISOLATION: "off" },
    encoding: "utf8",
  });
  return stderr;
}

test("a PDF with its text is read without the native canvas", () => {
  expect(loadsCanvas("fixtures/corpus/q010.pdf")).toBe("false");
});

test("a picture is decoded by it", () => {
  expect(loadsCanvas("fixtures/bad-input/none.png")).toBe("false");
});
