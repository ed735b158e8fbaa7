import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allPages } from "./all-pages.ts";

// npm run pages: writes the pages of docs/ that are made from the rules and their data, and removes those of rules gone.
const pages = await allPages(".");
for (const name of readdirSync("docs/rules", { recursive: true, withFileTypes: false }).map(String)) {
  if (name.endsWith(".md") && !pages.has(`rules/${name.replaceAll("\\", "/")}`)) rmSync(join("docs/rules", name));
}
for (const [name, text] of pages) {
  mkdirSync(dirname(join("docs", name)), { recursive: true });
  writeFileSync(join("docs", name), text);
}
console.log(`${pages.size} pages of docs/ written.`);
