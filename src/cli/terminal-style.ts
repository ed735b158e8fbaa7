import process from "node:process";
import { Chalk } from "chalk";
import { plainStyle, type Style } from "../reports/pretty/style.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether standard output gets colours: `FORCE_COLOR` decides, then `NO_COLOR`, then whether a terminal shows it. */
export function wantsColour(env: Environment, isTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return isTerminal && terminal !== "dumb";
}

export function terminalStyle(): Style {
  if (!wantsColour(process.env, process.stdout.isTTY === true)) return plainStyle;
  const chalk = new Chalk({ level: 1 });
  return {
    heading: (text) => chalk.bold.underline(text),
    error: (text) => chalk.bold.red(text),
    warning: (text) => chalk.yellow(text),
    info: (text) => chalk.cyan(text),
    success: (text) => chalk.bold.green(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
  };
}

/** Columns to lay the report out for, 80 where no terminal says. */
export function terminalWidth(): number {
  const { COLUMNS: columns } = process.env;
  const told = process.stdout.columns ?? Number(columns);
  return Number.isInteger(told) && told > 0 ? told : 80;
}
