import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { exampleFiles } from "../test/package/examples.ts";
import { packed } from "../test/package/installed.ts";

/** The npm errors of a machine that has neither the packages in its cache nor a registry. */
const UNREACHABLE = /ENOTCACHED|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/;

it("npm installs the tarball in an empty project, where it is a command and a library", async (test) => {
  const project = mkdtempSync(join(tmpdir(), "un projet vide "));
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(project, "sons-lint.tgz"), await packed());
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: project, encoding: "utf8" });
  const install = run("npm", "install", "--prefer-offline", "--no-audit", "--no-fund", "./sons-lint.tgz");
  if (install.status !== 0 && UNREACHABLE.test(install.stderr))
    test.skip("npm has its packages neither in its cache nor from a registry");
  expect([install.status, install.stderr]).toEqual([0, expect.any(String)]);
  for (const [name, text] of exampleFiles) if (!name.includes("/")) writeFileSync(join(project, name), text);
  const command = run(join("node_modules", ".bin", "sons-lint"), "devis.csv", "--no-config", "--format", "compact");
  expect([command.status, command.stdout]).toEqual([1, expect.stringContaining("leftover-charge")]);
  const code = 'import { lint } from "sons-lint"; console.log((await lint("devis.csv")).files[0].verdict);';
  expect(run(process.execPath, "--input-type=module", "--eval", code).stdout).toBe("non-compliant\n");
});
