import type { FileResult } from "../../engine/result.ts";
import type { Input } from "../../files/inputs.ts";
import { wordingIn } from "../../reports/wording.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { type Invocation, traceOf } from "../invocation.ts";
import { type LimitFlagName, limitsOf } from "../limit-flags.ts";
import { choiceOf } from "../option-values.ts";
import { UsageError } from "../problem.ts";
import { terminalStyle, terminalWidth } from "../terminal-style.ts";
import { lintGuarded } from "../watched/lint-guarded.ts";
import { tell, writeOutput, writeStandardOutput } from "../write-output.ts";

/** Options of the verb `inspect` as typed. */
export interface InspectFlags extends Readonly<Partial<Record<LimitFlagName, string>>> {
  readonly format?: string;
  readonly overlay?: string;
}

/** Shows what was read of one document, and draws it on its pages where asked to. Nothing is judged. */
export async function inspect(path: string, flags: InspectFlags, invocation: Invocation): Promise<ExitCode> {
  const format = choiceOf("--format", ["pretty", "json"], flags.format ?? "pretty");
  const overlay = flags.overlay === undefined ? null : overlayPath(flags.overlay);
  const limits = limitsOf(flags);
  const input: Input =
    path === "-" ? { kind: "stdin", path, named: true } : { kind: "file", path, named: true, bare: true };
  const { bytes, linted } = await lintGuarded(input, { limits }, invocation, { timed: true });
  const files = linted.results;
  await writeStandardOutput(await pageOf(format, files, invocation));
  if (invocation.debug)
    for (const { error } of files) if (error?.cause !== undefined) tell(`${path}: ${traceOf(error.cause)}`);
  if (overlay !== null && bytes !== null) await writeOverlay(overlay, bytes, files, invocation);
  return files.some(({ subject }) => subject === null) ? EXIT.unusable : EXIT.ok;
}

async function pageOf(
  format: "pretty" | "json",
  files: readonly FileResult[],
  { language }: Invocation,
): Promise<string> {
  const wording = wordingIn(language);
  if (format === "json") return (await import("../../reports/inspection/json.ts")).jsonInspection(files, wording);
  const { prettyInspection } = await import("../../reports/inspection/pretty.ts");
  return prettyInspection(files, wording, { style: terminalStyle(), width: terminalWidth() });
}

interface OverlayPath {
  readonly path: string;
  readonly type: "pdf" | "png";
}

function overlayPath(path: string): OverlayPath {
  const ending = /\.(pdf|png)$/i.exec(path)?.[1]?.toLowerCase();
  return { path, type: choiceOf("--overlay", ["pdf", "png"], ending ?? path) };
}

async function writeOverlay(
  { path, type }: OverlayPath,
  bytes: Uint8Array,
  files: readonly FileResult[],
  { language }: Invocation,
): Promise<void> {
  const { overlayPdf, overlayPngs } = await import("../../reports/overlay/overlay.ts");
  const drawn = await overlayPdf(bytes, files, language);
  if (!drawn.ok) throw new UsageError([{ code: "no-overlay", path }], { cause: drawn.error });
  const outputs = type === "pdf" ? [drawn.value] : await overlayPngs(drawn.value);
  for (const [index, output] of outputs.entries()) {
    const written = await writeOutput(pagePath(path, index, outputs.length), output);
    if (!written.ok) throw new UsageError([written.error]);
  }
}

/** `out.png` for a single page, `out-1.png`, `out-2.png`… for several. */
const pagePath = (path: string, index: number, count: number): string =>
  count === 1 ? path : path.replace(/(\.[^.]+)$/, `-${index + 1}$1`);
