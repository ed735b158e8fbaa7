import { readFile } from "node:fs/promises";
import process from "node:process";
import { failed, ok, type Result } from "../documents/document.ts";
import { type FileTrouble, fileTroubleOf } from "./file-trouble.ts";

export interface FileListProblem {
  readonly code: "cannot-read-file-list";
  readonly path: string;
  readonly reason: FileTrouble;
}

/**
 * The names in a list, from a file or standard input (`-`): parted by NUL where there is one (`find -print0`), else one a
 * line. They are names, never patterns or options.
 */
export async function namesFrom(path: string): Promise<Result<readonly string[], FileListProblem>> {
  try {
    const text = new TextDecoder("utf-8", { ignoreBOM: false }).decode(
      path === "-" ? await standardInput() : await readFile(path),
    );
    const names = text.includes("\0") ? text.split("\0") : text.split(/\r?\n/);
    return ok(names.filter((name) => name !== ""));
  } catch (cause) {
    return failed({ code: "cannot-read-file-list", path, reason: fileTroubleOf(cause) });
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
