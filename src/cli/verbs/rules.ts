import { rules } from "../../../rules/index.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Invocation } from "../invocation.ts";
import { projectOf } from "../project-options.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Lists the rules, those of the project in the working directory too: id, severity, title, citation. */
export async function listRules({ language, texts }: Invocation): Promise<ExitCode> {
  const { own } = await projectOf({});
  const all = [...rules, ...own.rules];
  const idWidth = Math.max(...all.map(({ id }) => id.length));
  const severityWidth = Math.max(...Object.values(texts.severities).map((word) => word.length));
  const lines = all.map(({ id, severity, title, citation, status }) =>
    [
      id.padEnd(idWidth),
      texts.severities[severity].padEnd(severityWidth),
      `${title[language]} (${citation})${status === "preview" ? ` [${texts.preview}]` : ""}`,
    ].join("  "),
  );
  await writeStandardOutput(`${lines.join("\n")}\n`);
  return EXIT.ok;
}
