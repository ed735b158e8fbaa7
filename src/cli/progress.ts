import process from "node:process";

/** A line that tells a person at the terminal what the run is busy with. */
export interface Progress {
  readonly show: (sentence: string, done: number, of: number) => void;
  readonly clear: () => void;
}

const width = 20;
const eraseLine = "\r\u001b[2K";

/** A bar of blocks: `done` of `of`. */
function bar(done: number, of: number): string {
  const filled = Math.round((width * Math.min(done, of)) / Math.max(1, of));
  return "█".repeat(filled) + "░".repeat(width - filled);
}

/** Progress on standard error; nothing where no terminal shows it. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true) return { show: () => {}, clear: () => {} };
  let shown = false;
  const clear = (): void => {
    if (shown) stream.write(eraseLine);
    shown = false;
  };
  // An interrupted run leaves no half line behind.
  process.once("exit", clear);
  return {
    clear,
    show: (sentence, done, of) => {
      shown = true;
      stream.write(`${eraseLine}${bar(done, of)} ${sentence}`);
    },
  };
}
