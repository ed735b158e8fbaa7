import { describe, expect, it } from "vitest";
import { textAt } from "../../src/documents/text.ts";
import type { Check, Diagnostic } from "../../src/engine/diagnostic.ts";
import type { FileResult } from "../../src/engine/result.ts";
import { withoutQuote } from "../../src/engine/result.ts";
import { prettyReport } from "../../src/reports/pretty/report.ts";
import { plainStyle, type Style } from "../../src/reports/pretty/style.ts";
import type { Wording } from "../../src/reports/wording.ts";

const wording: Wording = {
  language: "fr",
  title: ({ ruleId }) => `Titre de ${ruleId}`,
  citation: () => "AF §4.3",
  message: () => ({
    what: "La maintenance de 3 650,00 € est facturée au client ; elle est comprise.",
    why: "Rien ne reste à charge.",
    fix: "Retirez cette ligne : elle est incluse.",
  }),
  reason: () => null,
  missing: ({ fact }) => `le fait ${fact}`,
  inputError: () => "ce fichier est vide ; enregistrez-le à nouveau.",
};

const diagnostic = (severity: Diagnostic["severity"], ruleId: string): Diagnostic => ({
  ruleId,
  severity,
  code: "x",
  args: {},
  evidence: textAt("Maintenance annuelle", { page: 2, bbox: [0, 0, 1, 1] }),
  line: null,
  related: [],
});

const unchecked = (ruleId: string, contextKey: string): Check => ({
  ruleId,
  outcome: "cannot-check",
  evidence: null,
  notApplicable: null,
  missing: { fact: "ceiling", contextKey },
});

const file = (parts: Partial<FileResult>): FileResult => ({
  ...withoutQuote("devis.pdf", "unreadable"),
  verdict: "compliant",
  ...parts,
});

const render = (files: readonly FileResult[], width = 80, style: Style = plainStyle) =>
  prettyReport({ files, across: [] }, wording, { style, width, today: "2022-06-01" }).replaceAll("\u00a0", "~");

describe("prettyReport", () => {
  it("groups findings by severity, then says what could not be checked, then the verdict", () => {
    const report = render([
      file({
        verdict: "non-compliant",
        findings: [diagnostic("error", "leftover-charge"), diagnostic("warning", "vat")],
        checks: [unchecked("funding-ceiling", "ceilingCents"), unchecked("referenced-solution", "referencedSolutions")],
      }),
    ]);
    expect(report.replace(/^sons-lint .+$/m, "FOOTER")).toMatchInlineSnapshot(`
      "devis.pdf

        1~ERREUR

        ✖ Titre de leftover-charge [leftover-charge]
          «~Maintenance annuelle~»
          page 2
          Constat    La maintenance de 3~650,00~€ est facturée au client~; elle est
                     comprise.
          Pourquoi   Rien ne reste à charge.
          À faire    Retirez cette ligne~: elle est incluse.
          Référence  AF §4.3

        1~POINT D'ATTENTION

        ⚠ Titre de vat [vat]
          «~Maintenance annuelle~»
          page 2
          Constat    La maintenance de 3~650,00~€ est facturée au client~; elle est
                     comprise.
          Pourquoi   Rien ne reste à charge.
          À faire    Retirez cette ligne~: elle est incluse.
          Référence  AF §4.3

        NON VÉRIFIABLE
        ? Titre de funding-ceiling [funding-ceiling]~: le fait ceiling
          → à donner par --set ceilingCents=…
        ? Titre de referenced-solution [referenced-solution]~: le fait ceiling
          → à donner dans le fichier de --context, clé~: referencedSolutions

        ✖ Non conforme~: 1~erreur, 1~point d'attention~; 2~points non vérifiables~: le
          fait ceiling.

      FOOTER
      "
    `);
  });

  it("ends several documents with their count by verdict", () => {
    const report = render([
      file({}),
      file({ path: "b.pdf" }),
      withoutQuote("vide.pdf", "unreadable", { error: { code: "empty-file" } }),
    ]);
    expect(report).toContain("3~documents~: 2~conformes, 1~illisible");
    expect(report).toContain("vide.pdf\n  ✖ Non traité~: ce fichier est vide~; enregistrez-le à nouveau.");
  });

  it("names the part of a file that holds several quotes", () => {
    expect(render([file({ part: "D22-0418" })])).toContain("devis.pdf [D22-0418]");
  });

  it("never starts a line with punctuation, nor cuts an amount, at any width", () => {
    const findings = [diagnostic("error", "leftover-charge")];
    for (let width = 40; width <= 100; width++) {
      const lines = render([file({ verdict: "non-compliant", findings })], width).split("\n");
      expect(lines.filter((line) => /^\s*[;:!?»€]/.test(line) || / 3$/.test(line))).toEqual([]);
    }
  });

  it("says the same without colours as with them", () => {
    const painted: Style = { ...plainStyle, error: (text) => `<${text}>`, faint: (text) => `<${text}>` };
    const files = [file({ verdict: "non-compliant", findings: [diagnostic("error", "leftover-charge")] })];
    expect(render(files, 80, painted).replace(/[<>]/g, "")).toBe(render(files));
  });
});
