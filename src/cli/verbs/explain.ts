import { rules } from "../../../rules/index.ts";
import { nearestWord } from "../../engine/nearest-word.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { UsageError } from "../problem.ts";
import type { Session } from "../session.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Prints the page of a rule. */
export async function explain(id: string, { language, texts }: Session): Promise<ExitCode> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const nearest = nearestWord(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UsageError([{ code: "unknown-rule", rule: id, nearest }]);
  }
  const page = [`${rule.title[language]} [${rule.id}]`, `${texts.severities[rule.severity]}, ${rule.citation}`];
  await writeStandardOutput(`${page.join("\n")}\n`);
  return EXIT.ok;
}
