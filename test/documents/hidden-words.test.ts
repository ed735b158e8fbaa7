import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/documents/limits.ts";
import { readPdf } from "../../src/documents/pdf/read-pdf.ts";
import { rawPdf, run } from "./raw-pdf.ts";

/** What is seen on a page with a heading and the content given, and what is hidden on it. */
async function readPage(content: string): Promise<{ seen: string; hidden: string[] }> {
  const read = await readPdf(rawPdf(run("Devis", 50, 760) + content), defaultLimits);
  if (!read.ok) throw new Error(read.error.code);
  const { pages, problems } = read.value;
  const hidden = problems.filter(({ code }) => code === "hidden-text");
  return {
    seen: (pages[0]?.words ?? []).map(({ text }) => text).join(" "),
    hidden: hidden.map(({ hiddenBy, text }) => `${hiddenBy}: ${text?.value}`),
  };
}

const SECRET = "pris en charge";
const panel = (colour: string): string => `${colour} rg 40 690 300 30 re f `;
/** Four curves: a panel with round corners. */
const roundPanel = (colour: string): string =>
  `${colour} rg 45 690 m 335 690 l 340 690 340 695 340 695 c 340 715 l 340 720 335 720 335 720 c 45 720 l ` +
  "40 720 40 715 40 715 c 40 695 l 40 690 45 690 45 690 c f ";

describe("text that nobody sees is left out, and told", () => {
  it.each([
    ["invisible", "in the invisible mode of text", run(SECRET, 50, 700, "3 Tr")],
    ["invisible", "without any opacity", run(SECRET, 50, 700, "/Clear gs")],
    ["ground-colour", "white on the paper", run(SECRET, 50, 700, "1 g")],
    ["ground-colour", "nearly white on the paper", run(SECRET, 50, 700, "0.99 0.98 0.99 rg")],
    ["ground-colour", "blue on a blue panel", `q ${panel("0 0 0.6")} Q${run(SECRET, 50, 700, "0 0 0.6 rg")}`],
    ["ground-colour", "white by CMYK", run(SECRET, 50, 700, "0 0 0 0 k")],
    ["outside-page", "left of the page", run(SECRET, -200, 700)],
    ["outside-page", "above the page", run(SECRET, 50, 900)],
    ["covered", "under a white panel", `${run(SECRET)}q ${panel("1 1 1")} Q\n`],
    ["covered", "cut away by a clip", run(SECRET, 50, 700, "300 100 50 50 re W n")],
    ["layer-off", "in a layer that is off", `/OC /Off BDC ${run(SECRET)} EMC\n`],
    ["tiny", "in letters of one point", run(SECRET, 50, 700, "0.1 0 0 0.1 45 630 cm")],
    ["invisible", "in a nested state", `q 3 Tr q ${run(SECRET)} Q Q\n`],
  ])("%s: %s", async (by, _, content) => {
    expect(await readPage(content)).toEqual({ seen: "Devis", hidden: [`${by}: ${SECRET}`] });
  });

  it("part by part of one line", async () => {
    const content = "BT /F 10 Tf 50 700 Td (Montant HT ) Tj 1 g (hors ) Tj 0 g (taxe) Tj ET\n";
    expect(await readPage(content)).toEqual({ seen: "Devis Montant HT taxe", hidden: ["ground-colour: hors"] });
  });
});

describe("text that people see stays", () => {
  it.each([
    ["in black", run(SECRET)],
    ["white on a dark panel", `q ${panel("0 0 0.6")} Q${run(SECRET, 50, 700, "1 g")}`],
    ["white on a dark panel with round corners", `q ${roundPanel("0 0 0.6")} Q${run(SECRET, 50, 700, "1 g")}`],
    ["under a highlight that lets it through", `${run(SECRET)}q /Multiply gs ${panel("1 1 0")} Q\n`],
    ["on a panel of its colour that a lighter one covers", `q ${panel("0 0 0")} ${panel("1 1 1")} Q${run(SECRET)}`],
    ["beside a panel", `${run(SECRET)}q 1 g 300 100 50 50 re f Q\n`],
    ["outlined in black on the paper", run(SECRET, 50, 700, "1 g 0 G 2 Tr")],
    ["within its clip", run(SECRET, 50, 700, "40 690 300 30 re W n")],
    ["in a layer that is on", `/OC /On BDC ${run(SECRET)} EMC\n`],
    ["drawn white, then black in the same place", run(SECRET, 50, 700, "1 g") + run(SECRET)],
    ["after a state that was invisible", `q 3 Tr Q ${run(SECRET)}`],
  ])("%s", async (_, content) => {
    expect(await readPage(content)).toEqual({ seen: `Devis ${SECRET}`, hidden: [] });
  });

  it("is not joined by the mark of a maker of PDF software", async () => {
    const content = run("Powered by TCPDF \\(www.tcpdf.org\\)", 50, 20, "3 Tr");
    expect(await readPage(content)).toEqual({ seen: "Devis", hidden: [] });
  });

  it("in the layer of text behind a scan", async () => {
    const scan = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q\n";
    const read = await readPdf(
      rawPdf(scan + run("Devis", 50, 700, "3 Tr") + run(SECRET, 50, 680, "3 Tr")),
      defaultLimits,
    );
    expect(read.ok && read.value.problems.filter(({ code }) => code === "hidden-text")).toEqual([]);
    expect(read.ok && read.value.pages[0]?.words.map(({ text }) => text).join(" ")).toBe(`Devis ${SECRET}`);
  });
});
