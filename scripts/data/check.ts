import process from "node:process";
import { problemLine, problemsOfFolder } from "./read-data.ts";

// npm run check:data [FOLDER]: refuses a regulation that contradicts itself, before anything is built on it.
const [, , folder = "rules/data"] = process.argv;
const problems = problemsOfFolder(folder);
for (const problem of problems) console.error(problemLine(folder, problem));
console.log(problems.length === 0 ? `${folder}: nothing wrong.` : `${folder}: ${problems.length} problem(s).`);
process.exitCode = problems.length === 0 ? 0 : 1;
