import { textAt } from "../../../src/documents/text.ts";
import type { Diagnostic } from "../../../src/engine/diagnostic.ts";
import { type FileResult, type RunResult, withoutQuote } from "../../../src/engine/result.ts";
import { sampleRun } from "./sample-run.ts";

/** Words and names that some format could take for its own mark-up, commands or formulas. */
export const HOSTILE: readonly string[] = [
  "]]></failure><x/>",
  "a\n::error file=x::boum",
  "a\r\n::stop-commands::t",
  "::add-mask::x",
  "100%0A::error::x%25",
  '=cmd|"/C calc"!A0',
  "+33 1 23 45",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\u200b=1+1",
  "＝1+1",
  "'=1",
  `"quotes" 'simple' & <b>gras</b> <script>alert(1)</script>`,
  "<img src=x onerror=alert(1)>",
  "[lien](javascript:alert(1)) ![i](https://exemple.invalid/i.png)",
  "| a | b |\n| - | - |",
  "``` `` ` ~~~",
  "# titre\n- liste\n1. un",
  "@quelquun et #12",
  "💶 emoji \u{1f468}‍👩‍👧 é\u0301",
  "nul \u0000 échappement \u001b[31m rouge \u0007",
  "moitié \ud83d de paire \udc00",
  "\u202eecrevni\u202c",
  "-rf",
  "a;b,c\td",
];

/** A quote whose finding rests on `words`, in a file named by them. */
export async function hostileRun(): Promise<RunResult> {
  const quote = await quoteAtFault();
  const files = HOSTILE.flatMap((words, index): FileResult[] => [
    { ...quote, path: `${words}.csv`, part: index % 2 === 0 ? words : null, findings: [saying(quote, words)] },
    withoutQuote(words, "unreadable", { error: { code: "damaged" } }),
  ]);
  return { files, across: [] };
}

/** One quote with a thousand findings, all alike but for their words. */
export async function manyFindings(): Promise<RunResult> {
  const quote = await quoteAtFault();
  const findings = Array.from({ length: 1000 }, (_, index) => saying(quote, `ligne ${index % 500}`));
  return { files: [{ ...quote, findings }], across: [] };
}

async function quoteAtFault(): Promise<FileResult> {
  const { files } = await sampleRun();
  const quote = files.find(({ findings }) => findings.some(({ ruleId }) => ruleId === "leftover-charge"));
  if (quote === undefined) throw new Error("The sample has no finding of leftover-charge");
  return quote;
}

/** A finding of the quote with other words as its evidence. */
function saying({ findings }: FileResult, words: string): Diagnostic {
  const finding = findings.find(({ ruleId }) => ruleId === "leftover-charge");
  if (finding === undefined) throw new Error("No finding to change");
  return { ...finding, evidence: textAt(words, { row: 3, column: 2 }) };
}
