import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whatever a run of the tests writes for the time being stands in one folder, and goes with its end. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "sons-lint-tests-"));
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
