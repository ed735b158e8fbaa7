// `npm start`: lints the example quotes as a user would, and says with which code the linter ended.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const quotes = ["ans-exemple.pdf", "ans-exemple.csv", "devis-conforme.pdf"].map((name) => `fixtures/exemples/${name}`);

console.log(`$ sons-lint ${quotes.join(" ")}\n`);
const { status, error } = spawnSync(process.execPath, ["dist/cli.js", "lint", ...quotes], {
  cwd: root,
  stdio: "inherit",
});

// 0 and 1 are verdicts on the quotes; anything else means that the linter could not do its work.
const ran = status === 0 || status === 1;
console.log(
  `\nsons-lint exited with code ${status}${status === 1 ? " (errors found in the quotes, as expected)" : ""}.`,
);
if (!ran) console.error(error?.message ?? "The linter could not run; try `npm run build` first.");
process.exitCode = ran ? 0 : 1;
