import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { quoteInputSchema } from "../../src/core.ts";
import { fixture, hasStack, lintJson, newFolder, plain, root, runCli } from "./run-cli.ts";

const structured = (name: string): string => fixture(`structured/${name}`);

describe("quotes given as data on the command line", () => {
  it("are judged, each with places of its own kind", async () => {
    const names = ["devis.json", "devis-ubl.xml", "commande-order-x.xml", "devis-factur-x.pdf"].map(structured);
    const { output } = await lintJson(names);
    expect(output.files.map(({ quote }) => quote?.documentType)).toEqual([
      "devis",
      "devis",
      "bon-de-commande",
      "devis",
    ]);
    expect(output.files.map(({ quote }) => Object.keys(quote?.lines[0]?.location ?? {}))).toEqual([
      ["pointer"],
      ["pointer"],
      ["pointer"],
      ["page", "bbox"],
    ]);
    // XML without groups of lines does not say who pays which line.
    expect(output.files.map(({ verdict }) => verdict)).toEqual([
      "compliant",
      "non-compliant",
      "non-compliant",
      "compliant",
    ]);
  });

  it("a PDF whose XML contradicts its page is never compliant", async () => {
    const { code, stdout } = await runCli([structured("devis-factur-x-contredit.pdf"), "--fail-on", "warning"]);
    expect(code).toBe(1);
    expect(plain(stdout).replace(/\s+/g, " ")).toContain("4 242,00 € dans factur-x.xml");
  });

  it("are read from standard input, and inspected", async () => {
    const read = await lintJson(["-"], { input: readFileSync(structured("devis.json")) });
    expect(read.output.files[0]?.quote?.number).toBe("D22-0418");
    const { code, stdout } = await runCli(["inspect", structured("devis-ubl.xml")]);
    expect([code, plain(stdout)]).toEqual([0, expect.stringContaining("Total HT")]);
  });

  it("are found in a folder by what they are; other JSON and XML is left alone", async () => {
    const folder = newFolder();
    copyFileSync(structured("devis.json"), join(folder, "a.json"));
    copyFileSync(structured("devis-ubl.xml"), join(folder, "b.txt.xml"));
    writeFileSync(join(folder, "a.context.json"), '{"wave": 1}');
    writeFileSync(join(folder, "q.labels.json"), '{"file": "q.pdf", "lines": [], "totals": {}}');
    writeFileSync(join(folder, "package.json"), '{"name": "x"}');
    writeFileSync(join(folder, "broken.json"), '{"name": ');
    writeFileSync(join(folder, "notice.xml"), "<note/>");
    const { output } = await lintJson([folder]);
    expect(output.files.map(({ path, quote }) => [path.slice(folder.length + 1), quote?.number])).toEqual([
      ["a.json", "D22-0418"],
      ["b.txt.xml", "D20226768"],
    ]);
  });

  it("with a mistake are refused with its pointer: exit code 2, and the others are judged", async () => {
    const folder = newFolder();
    mkdirSync(join(folder, "x"));
    const bad = join(folder, "x", "devis.json");
    writeFileSync(bad, readFileSync(structured("devis.json"), "utf8").replace('"quantity"', '"quantité"'));
    const { code, output, stderr } = await lintJson([join(folder, "x"), structured("devis.json")]);
    expect(code).toBe(2);
    expect(output.files.map(({ error }) => error?.code ?? null)).toEqual(["quote-refused", null]);
    expect(plain(stderr)).toContain("« /lines/0/quantité » : clé inconnue, vouliez-vous dire « quantity » ?");
    expect(hasStack(stderr)).toBe(false);
  });
});

describe("the page on JSON quotes", () => {
  const page = readFileSync(`${root}docs/json-quotes.md`, "utf8");

  it("names every key of the schema, at every depth", () => {
    const { lines, summaries, sections, dates } = quoteInputSchema.shape;
    const keys = [
      quoteInputSchema,
      lines.element,
      summaries.unwrap().element,
      sections.unwrap().element,
      dates.unwrap().element,
    ].flatMap(({ shape }) => Object.keys(shape));
    for (const key of keys) expect(page).toContain(`\`${key}\``);
  });

  it("shows a quote that is compliant", async () => {
    const example = /```json\n([\s\S]+?)```/.exec(page)?.[1] ?? "";
    const { code, output } = await lintJson(["-"], { input: example });
    expect([code, output.files[0]?.verdict]).toEqual([0, "compliant"]);
  });
});
