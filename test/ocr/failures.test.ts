import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { failed } from "../../src/documents/document.ts";
import type { Ocr, OcrFailure } from "../../src/documents/ocr/engine.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { tesseractOcr } from "../../src/ocr/tesseract.ts";

const root = new URL("../../", import.meta.url);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`fixtures/scans/kinds/${name}`, root)));

const engine = tesseractOcr();
afterAll(() => engine.close());

/** The engine, failing from the picture with this number on; every page is one picture, or two where it has figures. */
function failing(code: OcrFailure["code"], from: number): Ocr {
  let pictures = 0;
  return {
    ...engine,
    recognise: async (picture, options) => (++pictures >= from ? failed({ code }) : engine.recognise(picture, options)),
  };
}

describe("an engine that fails", () => {
  it.each([
    ["missing", "no-text"],
    ["timeout", "illegible-picture"],
    ["failed", "illegible-picture"],
  ] as const)("at once, as %s, leaves a picture unreadable", async (code, error) => {
    const [result] = await lintBytes(fixture("grey.png"), "grey.png", { ocr: failing(code, 1) });
    expect([result?.verdict, result?.error?.code]).toEqual(["unreadable", error]);
  });

  it.each(["missing", "timeout", "failed"] as const)("at once, as %s, leaves a scan unreadable", async (code) => {
    const [result] = await lintBytes(fixture("g4.pdf"), "g4.pdf", { ocr: failing(code, 1) });
    expect(result?.verdict).toBe("unreadable");
  });

  it("on the second page: what was read is judged, what was not is said", async () => {
    const results = await lintBytes(fixture("two-pages-g4.tif"), "two.tif", { ocr: failing("timeout", 3) });
    expect(results.map(({ subject }) => subject?.quote.lines.length)).toEqual([3]);
    expect(results.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId))).toContain("complete-reading");
    expect(results.map(({ verdict }) => verdict)).not.toContain("compliant");
  });
});

it("a page that takes longer than it may is given up, and the next one is read", async () => {
  const decoded = await engine.decode(fixture("grey.png"), { pages: 1, pixels: 1e8 });
  const [picture] = decoded.ok ? decoded.value.pictures : [];
  if (picture === undefined) throw new Error("the fixture cannot be decoded");
  const late = await engine.recognise(picture, { shape: "page", milliseconds: 1 });
  expect(late.ok ? "read" : late.error.code).toBe("timeout");
  const next = await engine.recognise(picture, { shape: "page", milliseconds: 60_000 });
  expect(next.ok && next.value.length).toBeGreaterThan(10);
});

it("installed without its optional packages, the tool says what a scan needs", () => {
  const folder = mkdtempSync(join(tmpdir(), "sons-lint-bare-"));
  try {
    cpSync(new URL("dist/", root), join(folder, "dist"), { recursive: true });
    cpSync(new URL("package.json", root), join(folder, "package.json"));
    const packages = fileURLToPath(new URL("node_modules/", root));
    mkdirSync(join(folder, "node_modules"));
    for (const name of readdirSync(packages)) {
      if (name.startsWith(".") || /tesseract|utif2/u.test(name)) continue;
      symlinkSync(join(packages, name), join(folder, "node_modules", name), "junction");
    }
    for (const name of ["g4.pdf", "grey.png", "two-pages-g4.tif"]) {
      const path = fileURLToPath(new URL(`fixtures/scans/kinds/${name}`, root));
      const { code, output } = run(join(folder, "dist/cli.js"), [path, "--format", "json"]);
      const [file] = JSON.parse(output).files;
      expect([name, code, file.verdict, file.error.code]).toEqual([name, 2, "unreadable", "no-text"]);
      expect(file.error.message).toMatch(/tesseract/u);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function run(program: string, args: readonly string[]): { readonly code: number; readonly output: string } {
  try {
    return { code: 0, output: execFileSync(process.execPath, [program, ...args], { encoding: "utf8", stdio: "pipe" }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}
