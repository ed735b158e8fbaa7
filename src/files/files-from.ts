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
export async function namesFrom(path: string): Promise<Result<Iterable<string>, FileListProblem>> {
  try {
    return ok(namesIn(path === "-" ? await standardInput() : await readFile(path)));
  } catch (cause) {
    return failed({ code: "cannot-read-file-list", path, reason: fileTroubleOf(cause) });
  }
}

/** The names one by one: a list of hundreds of thousands stays what it is, bytes. */
const namesIn = (list: Buffer): Iterable<string> => ({
  *[Symbol.iterator]() {
    const start = list.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    const isParted = list.includes(0);
    for (let from = start; from < list.length; ) {
      const found = list.indexOf(isParted ? 0 : NEWLINE, from);
      const end = found === -1 ? list.length : found;
      const name = list.toString("utf8", from, end);
      from = end + 1;
      const plain = isParted ? name : name.replace(/\r$/, "");
      if (plain !== "") yield plain;
    }
  },
});

const BYTE_ORDER_MARK = Buffer.from("\ufeff");
const NEWLINE = 10;

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
