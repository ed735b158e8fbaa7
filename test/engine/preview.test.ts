import { expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { exitCodeOf } from "../../src/cli/exit-code.ts";
import { judge } from "../../src/engine/judge.ts";
import { lintBytes } from "../../src/engine/lint.ts";
import { defineRule } from "../../src/engine/rule.ts";
import { compactReport } from "../../src/reports/compact.ts";
import { outputJson } from "../../src/reports/json.ts";
import { outputSchema } from "../../src/reports/json-schema.ts";
import { prettyReport } from "../../src/reports/pretty/report.ts";
import { plainStyle } from "../../src/reports/pretty/style.ts";
import { regulationVersion, wordingIn } from "../../src/reports/wording.ts";

const csv = `Devis n° D-1 du 03/05/2022
Désignation;Qté;PU HT;Total HT;Payeur
Prestation Ségur HOP-DPI-Va1;1;20 000,00;20 000,00;État
Maintenance annuelle du DPI;1;3 650,00;3 650,00;Client
`;

/** The quote as judged by `leftover-charge` alone, in preview or not. */
async function judged(preview: boolean) {
  const [file] = await lintBytes(new TextEncoder().encode(csv), "d.csv");
  const rule = rules.find(({ id }) => id === "leftover-charge");
  if (file?.subject == null || rule === undefined) throw new Error("a quote and a rule");
  const judgement = judge(file.subject, [preview ? { ...rule, status: "preview" } : rule]);
  return { ...file, ...judgement };
}

it("a rule in preview is reported and changes neither verdict nor exit code", async () => {
  const [promoted, preview] = [await judged(false), await judged(true)];
  expect([promoted.verdict, preview.verdict]).toEqual(["non-compliant", "compliant"]);
  expect(preview.findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["leftover-charge", "error"]]);
  const codeOf = (result: typeof preview) => exitCodeOf([{ result, named: true }], "review");
  expect([codeOf(promoted), codeOf(preview)]).toEqual([1, 0]);
});

it("every report marks it, and names the version of the rule data where it has a head or foot", async () => {
  const run = { files: [await judged(true)], across: [] };
  const [fr, en] = [wordingIn("fr"), wordingIn("en")];
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  const pretty = plain(prettyReport(run, fr, { style: plainStyle, width: 100, today: "2026-01-01" }));
  expect(pretty).toContain("RÈGLES À L'ESSAI : SANS EFFET SUR LE VERDICT\n\n  ◇ ");
  expect(pretty).not.toContain("1 ERREUR");
  expect(pretty).toContain(`données réglementaires ${regulationVersion}`);
  expect(compactReport(run, en)).toContain("error (preview) leftover-charge:");
  const json = outputSchema.parse(outputJson(run, en));
  expect(json.files[0]?.findings.map(({ preview }) => preview)).toEqual([true]);
  expect(json.files[0]?.checks.map(({ preview }) => preview)).toEqual([true]);
});

it("a definition says so itself", () => {
  const rule = defineRule({
    id: "new-rule",
    severity: "error",
    citation: "–",
    title: { fr: "Nouvelle", en: "New" },
    status: "preview",
    check: () => ({ outcome: "pass", evidence: null, findings: [] }),
    messages: { fr: {}, en: {} },
  });
  expect(rule.status).toBe("preview");
});
