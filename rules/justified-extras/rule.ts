import type { Text } from "../../src/documents/text.ts";
import { defineRule, failOrPass, notApplicable } from "../../src/engine/rule.ts";
import type { LineMeaning } from "../../src/segur/meaning.ts";
import { rule as fundingDistinction } from "../funding-distinction/rule.ts";
import { rule as leftoverCharge } from "../leftover-charge/rule.ts";
import { clientLines } from "../lines.ts";
import { type Facts, messages } from "./messages.ts";

export const rule = defineRule<Facts>({
  id: "justified-extras",
  severity: "warning",
  citation: "Support ANS, « Bonnes pratiques »",
  title: { fr: "Facturations hors Ségur justifiées", en: "Billing outside the Ségur justified" },
  messages,
  check(subject) {
    // A complementary quote stands beside no Ségur line, and says by its kind why it is billed.
    if (subject.meaning.kind.value === "complementary") return notApplicable("complementary-quote");
    const lines = clientLines(subject);
    if (lines.length === 0) return notApplicable("no-client-paid-line");
    // In-scope work billed to the client, and bundles, are other rules' affair alone.
    const taken = new Set([leftoverCharge, fundingDistinction].flatMap((rule) => linesOf(rule.check(subject))));
    const unexplained = lines.filter(({ line, meaning }) => wordsOf(meaning) === null && !taken.has(line.index));
    return failOrPass(
      unexplained.map(({ line }) => ({
        code: "no-reason",
        args: { cents: line.totalCents ?? 0 },
        evidence: line.designation,
        line: line.index,
      })),
      lines.map(({ meaning }) => wordsOf(meaning)).find((words) => words !== null) ?? null,
    );
  },
});

/** Why a line is billed, by its category or by what it is tied to. */
const wordsOf = ({ reason, relation }: LineMeaning): Text | null => reason ?? relation;

const linesOf = (outcome: ReturnType<typeof leftoverCharge.check>): number[] =>
  "findings" in outcome ? outcome.findings.flatMap(({ line }) => line ?? []) : [];
