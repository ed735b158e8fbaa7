import { spawnSync } from "node:child_process";
import process from "node:process";

/** Whether a tool of the system is there; where not, the report says which test was not run for it. */
export function has(tool: string, ...probe: string[]): boolean {
  const { status } = spawnSync(tool, probe, { stdio: "ignore" });
  if (status === 0) return true;
  process.stderr.write(`not run: ${tool}\n`);
  return false;
}
