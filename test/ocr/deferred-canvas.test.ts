import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import process from "node:process";
import { expect, test } from "vitest";
import { deferCanvas } from "../../src/ocr/deferred-canvas.ts";
import { executable, fixture } from "../cli/run-cli.ts";

/** Says at the end of a process whether the native canvas was loaded in it. */
const TELL = `
  import { createRequire } from "node:module";
  import process from "node:process";
  const { cache } = createRequire(${JSON.stringify(executable)});
  process.on("exit", () => process.stderr.write(String(Object.keys(cache).some((path) => path.includes("js-binding")))));
`;

test("a PDF with its text is read without the native canvas", () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      ...["--import", `data:text/javascript,${encodeURIComponent(TELL)}`],
      ...[executable, fixture("corpus/q010.pdf"), "--format", "compact"],
    ],
    { env: { ...process.env, SONS_LINT_ISOLATION: "off" }, encoding: "utf8" },
  );
  expect(stdout).not.toBe("");
  expect(stderr).toBe("false");
});

test("what draws finds the classes of the canvas itself", async () => {
  deferCanvas(new TextEncoder().encode("%PDF-1.7"));
  await import("pdf-parse");
  const canvas = createRequire(import.meta.url)("@napi-rs/canvas");
  for (const name of ["DOMMatrix", "ImageData", "Path2D"]) expect(Reflect.get(globalThis, name)).toBe(canvas[name]);
});
