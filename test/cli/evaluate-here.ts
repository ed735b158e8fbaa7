import process from "node:process";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import type { CliOptions, CliRun } from "./run-cli.ts";

let last: Promise<unknown> = Promise.resolve();
let count = 0;

/** Evaluates the module of an executable as Node would for a command line, one run after another. */
export function evaluateHere(
  executable: string,
  args: readonly string[],
  options: Required<CliOptions>,
): Promise<CliRun> {
  const run = last.then(() => evaluate(executable, args, options));
  last = run.catch(() => {});
  return run;
}

async function evaluate(
  executable: string,
  args: readonly string[],
  { cwd, input, env }: Required<CliOptions>,
): Promise<CliRun> {
  const before = { argv: process.argv, env: process.env, cwd: process.cwd(), code: process.exitCode };
  const heard = process.listeners("SIGINT");
  const [out, err] = [captured(process.stdout), captured(process.stderr)];
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin");
  try {
    const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = before.env;
    process.argv = [process.execPath, executable, ...args];
    process.env = { ...inherited, ...env };
    process.exitCode = undefined;
    Object.defineProperty(process, "stdin", { value: Readable.from([Buffer.from(input)]), configurable: true });
    process.chdir(cwd);
    // A query makes it another module, evaluated anew; all that it imports is the same.
    await import(/* @vite-ignore */ `${pathToFileURL(executable).href}?run=${count++}`);
    return { code: Number(process.exitCode ?? 0), stdout: out.text(), stderr: err.text() };
  } finally {
    out.release();
    err.release();
    process.chdir(before.cwd);
    process.argv = before.argv;
    process.env = before.env;
    process.exitCode = before.code;
    if (stdin !== undefined) Object.defineProperty(process, "stdin", stdin);
    for (const listener of process.listeners("SIGINT")) if (!heard.includes(listener)) process.off("SIGINT", listener);
  }
}

interface Captured {
  text(): string;
  release(): void;
}

/** What is written to a stream from now on, kept from it. */
function captured(stream: NodeJS.WriteStream): Captured {
  const { write } = stream;
  const chunks: Uint8Array[] = [];
  stream.write = (chunk: string | Uint8Array, ...rest: readonly unknown[]): boolean => {
    chunks.push(Buffer.from(chunk as string));
    const done = rest.find((one): one is () => void => typeof one === "function");
    if (done !== undefined) setImmediate(done);
    return true;
  };
  return {
    text: () => Buffer.concat(chunks).toString("utf8"),
    release: () => {
      stream.write = write;
    },
  };
}
