import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createPackageFromTarballData, type Package } from "@arethetypeswrong/core";
import { root } from "../cli/run-cli.ts";

/** The tarball as npm would publish it, from what the build left in `dist/`. */
export async function packed(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = mkdtempSync(join(tmpdir(), "sons-lint-pack-"));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: root, shell: process.platform === "win32" };
  const args = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const { stdout } = await promisify(execFile)(npm, args, options);
  const [{ filename }]: [{ filename: string }] = JSON.parse(stdout);
  return new Uint8Array(readFileSync(join(folder, filename)));
}

/** The paths of the files of a tarball, below its package. */
export const pathsIn = (tarball: Uint8Array): string[] => {
  const pack = contentOf(tarball);
  return pack.listFiles().map((path) => path.replace(baseOf(pack), ""));
};

export const contentOf = (tarball: Uint8Array): Package => createPackageFromTarballData(tarball);
const baseOf = ({ packageName }: Package): string => `/node_modules/${packageName}/`;

/**
 * An empty project with the tarball in it and, of all other packages, those that it declares: linked, since nothing is
 * fetched here. What it forgot to declare is not found.
 */
export function installedIn(tarball: Uint8Array): string {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "un projet vide ")));
  const own = join(project, "node_modules", "sons-lint");
  const pack = contentOf(tarball);
  for (const path of pack.listFiles()) {
    const place = join(own, path.replace(baseOf(pack), ""));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, pack.readFile(path));
  }
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(own, "package.json"), "utf8"));
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const link = join(project, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "junction");
  }
  writeFileSync(join(project, "package.json"), '{ "private": true, "type": "module" }');
  return project;
}
