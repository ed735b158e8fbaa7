import { lintBytes } from "../../../src/engine/lint.ts";

/** What a small quote as CSV says: who pays each of its lines, and the words of its findings by rule. */
export async function payersOfCsv(rows: readonly string[]) {
  const csv = ["Devis;D-1;Date;12/11/2022", "", ...rows].join("\n");
  const [result] = await lintBytes(new TextEncoder().encode(csv), "devis.csv");
  const findings = result?.findings ?? [];
  return {
    payers: result?.subject?.meaning.lines.map(({ payer }) => payer.value).join(" "),
    evidenceOf: (rule: string) =>
      findings.flatMap(({ ruleId, severity, evidence }) =>
        ruleId === rule && severity !== "info" ? [evidence?.value] : [],
      ),
  };
}
