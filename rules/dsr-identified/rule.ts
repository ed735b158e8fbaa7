import { defineRule, type Finding, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import { prestationLines, type ReadLine } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "dsr-identified",
  severity: "error",
  citation: "Support ANS, « Principes d'obtention du financement SONS »",
  title: { fr: "DSR identifié", en: "DSR identified" },
  messages,
  check(subject) {
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const lines = prestationLines(subject).filter(({ line }) => (line.totalCents ?? 0) >= 0);
    if (lines.length === 0) return notApplicable("no-segur-line");
    const findings = lines.flatMap(({ line, meaning }): Finding<Facts>[] => {
      if (meaning.unknownCode !== null && !meaning.dsrs.some(({ code }) => code !== null))
        return [
          {
            code: "unknown-code",
            args: { code: meaning.unknownCode.value },
            // The code may stand in another cell of the line.
            evidence: line.designation.value.includes(meaning.unknownCode.value)
              ? line.designation
              : meaning.unknownCode,
            line: line.index,
          },
        ];
      return meaning.dsrs.length === 0 && !inherits(lines, { line, meaning })
        ? [{ code: "no-dsr", args: {}, evidence: line.designation, line: line.index }]
        : [];
    });
    // Detail lines of one Prestation share its identification: one finding is enough for a section.
    return failOrPass(findings.slice(0, 1), lines[0]?.meaning.dsrs[0]?.evidence ?? null);
  },
});

/**
 * Detail lines share the DSR of the line of their section that names the Prestation; "Formation sur le pack Ségur" is one,
 * though it names the whole.
 */
const inherits = (lines: readonly ReadLine[], { line, meaning }: ReadLine): boolean =>
  (!meaning.wholePrestation ||
    meaning.inScope.some(({ evidence }) => line.designation.value.startsWith(evidence.value))) &&
  lines.some((other) => other.line.section === line.section && other.meaning.dsrs.length > 0);
