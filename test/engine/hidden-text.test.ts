import { readFileSync } from "node:fs";
import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { lintBytes } from "../../src/engine/lint.ts";

const sound = new URL("../../fixtures/exemples/devis-conforme.pdf", import.meta.url);

/** The sound example with a sentence more, in a grey from 0 (black) to 1. */
async function withSentence(grey: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(readFileSync(sound));
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const text = "La Prestation Segur n'est livree qu'avec l'abonnement Serenite.";
  pdf
    .getPages()
    .at(-1)
    ?.drawText(text, { x: 60, y: 40, size: 9, font, color: rgb(grey, grey, grey) });
  return pdf.save();
}

const verdictAndRules = async (bytes: Uint8Array) => {
  const [file] = await lintBytes(bytes, "devis.pdf");
  return [file?.verdict, file?.findings.filter(({ severity }) => severity !== "info").map(({ ruleId }) => ruleId)];
};

it("what nobody sees satisfies and breaks no rule, and keeps the quote from being called compliant", async () => {
  const before = await verdictAndRules(new Uint8Array(readFileSync(sound)));
  expect(before[0]).toBe("compliant");
  expect(await verdictAndRules(await withSentence(0))).toEqual(["non-compliant", ["unconditional"]]);
  expect(await verdictAndRules(await withSentence(1))).toEqual(["needs-review", ["hidden-text"]]);
});
