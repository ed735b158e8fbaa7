import { spawn } from "node:child_process";
import process from "node:process";
import { expect, it } from "vitest";
import { executable } from "./run-cli.ts";

it.skipIf(process.platform === "win32")("an interrupted run ends with 130, without a word", async () => {
  const child = spawn(process.execPath, [executable, "-", "--debug"]);
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    told += chunk.toString();
  });
  // Standard input stays open: the run waits for it once it has started.
  child.stdin.write("Désignation;Total HT\n");
  await new Promise((done) => setTimeout(done, 1500));
  child.kill("SIGINT");
  const code = await new Promise((done) => child.on("close", done));
  expect([code, told]).toEqual([130, ""]);
});
