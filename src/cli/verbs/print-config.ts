import { configFor } from "../../files/config/config-for.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { LintFlags } from "../lint-options.ts";
import { projectOf } from "../project-options.ts";
import { writeStandardOutput } from "../write-output.ts";

/** Prints the configuration in use as JSON and, for each file given, what it comes to there. */
export async function printConfig(files: readonly string[], flags: LintFlags): Promise<ExitCode> {
  const project = await projectOf(flags);
  const { path, config, waivers, waiversPath } = project;
  const shown = {
    path,
    config,
    waivers: { path: waiversPath, entries: waivers },
    ...(files.length === 0 ? {} : { files: files.map((file) => configFor(file, project)) }),
  };
  await writeStandardOutput(`${JSON.stringify(shown, null, 2)}\n`);
  return EXIT.ok;
}
