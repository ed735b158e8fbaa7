import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Input } from "../../../files/inputs.ts";
import type { InputBytes } from "../../../files/lint-input.ts";
import { optimisingLater } from "../../engine-flags.ts";
import type { FromWorker, ToWorker, WorkerSetting } from "./messages.ts";

/** Why a document's process had to be ended, or ended by itself. */
type Ended = "timeout" | "too-much-memory" | "internal-error";

export type WorkerAnswer = Extract<FromWorker, { kind: "done" }> | { readonly kind: "ended"; readonly code: Ended };

export interface WorkerTimes {
  /** Longest time of one document, in milliseconds, and what each page of character recognition adds to it. */
  readonly document: number;
  readonly page: number;
}

/** Bytes of memory, as a share of the limit, at which a worker is replaced between two documents. */
const WORN = 0.5;

/** Milliseconds that a process may take to start, on a machine that is busy elsewhere. */
const START = 30_000;

/**
 * One worker, started at its first document and started again after it was ended. The next document never pays for what
 * the last one did.
 */
export class WorkerProcess {
  #child: ChildProcess | null = null;
  readonly #setting: WorkerSetting;
  readonly #times: WorkerTimes;
  readonly #showsErrors: boolean;

  constructor(setting: WorkerSetting, times: WorkerTimes, showsErrors: boolean) {
    this.#setting = setting;
    this.#times = times;
    this.#showsErrors = showsErrors;
  }

  async judge(input: Input, carried?: InputBytes): Promise<WorkerAnswer> {
    const isFresh = this.#child === null;
    const answer = await this.#ask(
      this.#started(),
      { kind: "judge", input, ...(carried === undefined ? {} : { carried }) },
      isFresh,
    );
    if (answer.kind === "ended" || answer.memory > this.#setting.memory * WORN) this.end();
    return answer;
  }

  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = null;
  }

  #started(): ChildProcess {
    if (this.#child !== null) return this.#child;
    const child = fork(fileURLToPath(new URL("./worker.js", import.meta.url)), [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", this.#showsErrors ? "inherit" : "ignore", "ipc"],
      execArgv: optimisingLater(),
    });
    // What a dead child cannot be sent is told by its exit.
    child.on("error", () => {});
    this.#child = child;
    send(child, { kind: "set", setting: this.#setting });
    return child;
  }

  #ask(child: ChildProcess, task: ToWorker, isFresh: boolean): Promise<WorkerAnswer> {
    return new Promise((done) => {
      let isLate = false;
      const late = (): void => {
        isLate = true;
        child.kill("SIGKILL");
      };
      // A process that is still starting counts from when it is ready.
      let timer = setTimeout(late, this.#times.document + (isFresh ? START : 0));
      const settle = (answer: WorkerAnswer): void => {
        clearTimeout(timer);
        child.off("message", hear).off("exit", exit);
        done(answer);
      };
      const hear = (message: FromWorker): void => {
        if (message.kind === "done") settle(message);
        else {
          clearTimeout(timer);
          timer = setTimeout(late, this.#times.document + (message.kind === "page" ? this.#times.page : 0));
        }
      };
      const exit = (_: number | null, signal: NodeJS.Signals | null): void =>
        settle({
          kind: "ended",
          code: isLate ? "timeout" : isOutOfMemory(signal) ? "too-much-memory" : "internal-error",
        });
      child.on("message", hear).on("exit", exit);
      if (child.exitCode !== null || child.signalCode !== null) exit(child.exitCode, child.signalCode);
      else send(child, task);
    });
  }
}

/** Its own watcher, or the system's, kills it; V8 aborts when its heap is full. */
const isOutOfMemory = (signal: NodeJS.Signals | null): boolean => signal === "SIGKILL" || signal === "SIGABRT";

const send = (child: ChildProcess, message: ToWorker): void => {
  child.send(message, () => {});
};
