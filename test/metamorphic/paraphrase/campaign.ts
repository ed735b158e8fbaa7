import process from "node:process";
import { families } from "./families.ts";
import { sentencesOf } from "./grammar.ts";
import { findingsOf } from "./judge-input.ts";

/** Judges every sentence of every grammar, and prints those judged wrongly by the sentence they were made of. */
let count = 0;
let wrong = 0;
for (const { name, quoteWith, sides } of families)
  for (const { says, grammar, findings } of sides) {
    const byTemplate = new Map<string, { total: number; wrong: string[] }>();
    for (const { form, template, text } of sentencesOf(grammar)) {
      const key = `${form}: ${template}`;
      const tally = byTemplate.get(key) ?? { total: 0, wrong: [] };
      byTemplate.set(key, tally);
      tally.total++;
      const found = findingsOf(quoteWith(text)).join(", ");
      if (found !== findings.join(", ")) tally.wrong.push(`${text} → ${found || "nothing"}`);
    }
    for (const [key, tally] of byTemplate) {
      count += tally.total;
      wrong += tally.wrong.length;
      if (tally.wrong.length > 0)
        process.stdout.write(
          `${name}, ${says} | ${key} | ${tally.wrong.length}/${tally.total}\n    ${tally.wrong[0]}\n`,
        );
    }
  }
process.stdout.write(`${count} sentences, ${wrong} judged wrongly\n`);
