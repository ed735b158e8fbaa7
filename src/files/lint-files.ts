import { type AcrossOptions, judgeAcross } from "../engine/across/across.ts";
import type { RunResult } from "../engine/result.ts";
import { tesseractOcr } from "../ocr/tesseract.ts";
import { ignoredBy } from "./ignored-by.ts";
import { type ExpandedInputs, expandInputs } from "./inputs.ts";
import { type InputBytes, type InputOptions, type LintedInput, lintInput } from "./lint-input.ts";

/** A run over files: its results, and how each argument was taken. */
export interface FilesRun extends RunResult, Pick<ExpandedInputs, "skipped"> {
  readonly linted: readonly LintedInput[];
}

/** Judges files, folders and patterns (`-` is standard input), then what only several quotes together show. */
export async function lintFiles(
  args: readonly string[],
  options: InputOptions & AcrossOptions = {},
): Promise<FilesRun> {
  return lintInputs(await expandInputs(args, { isIgnored: await ignoredBy(options) }), options);
}

interface RunHooks {
  /** By path: the bytes of inputs that were read before. */
  readonly carried?: ReadonlyMap<string, InputBytes>;
  /** Told before each document. */
  readonly onInput?: () => void;
}

/** The same for inputs that were looked up before. */
export async function lintInputs(
  { inputs, skipped }: ExpandedInputs,
  { carried, onInput, ...options }: InputOptions & AcrossOptions & RunHooks = {},
): Promise<FilesRun> {
  // An engine that is given is closed by who gave it.
  const own = options.ocr === undefined ? tesseractOcr() : null;
  const given = own === null ? options : { ...options, ocr: own };
  const linted: LintedInput[] = [];
  try {
    for (const input of inputs) {
      onInput?.();
      linted.push(await lintInput(input, given, carried?.get(input.path)));
    }
  } finally {
    await own?.close();
  }
  const files = linted.flatMap(({ results }) => results);
  return { files, across: judgeAcross(files, options), linted, skipped };
}
