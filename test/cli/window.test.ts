import { describe, expect, it } from "vitest";
import { hasStack, plain, runCli } from "./run-cli.ts";

describe("window", () => {
  it("answers in French with the days, their citation and their certainty", async () => {
    const { code, stdout, stderr } = await runCli([
      "window",
      "--dossier-sent-on",
      "2022-05-04",
      "--dsr",
      "RIS",
      "--wave",
      "1",
    ]);
    expect([code, stderr]).toEqual([0, ""]);
    const said = plain(stdout);
    for (const words of [
      "au plus tôt le 04/01/2022",
      "AF §4.4",
      "au plus tard le 30/11/2022",
      "déduit",
      "rapporté",
      "mot à mot",
    ])
      expect(said).toContain(words);
  });

  it("answers in English", async () => {
    const { code, stdout } = await runCli(["window", "--ordered-on", "2022-01-04", "--lang", "en"]);
    expect([code, stdout]).toEqual([0, expect.stringContaining("on 2022-05-04 at the latest")]);
  });

  it("answers programs in JSON", async () => {
    const { stdout } = await runCli([
      "window",
      "--ordered-on",
      "2022-01-04",
      "--dsr",
      "BIO-SGL-Va1",
      "--format",
      "json",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      question: { orderedOn: "2022-01-04", dsr: "BIO-SGL-Va1", wave: 1 },
      bounds: expect.arrayContaining([
        expect.objectContaining({
          step: "dossier",
          end: "latest",
          day: "2022-05-04",
          citation: "AF §4.4",
          certainty: "verbatim",
        }),
        expect.objectContaining({ step: "installation", end: "latest", day: "2023-09-20" }),
      ]),
    });
  });

  it("ends with 1 when a given date breaks a rule", async () => {
    const { code, stdout } = await runCli(["window", "--ordered-on", "2022-01-03", "--dossier-sent-on", "2022-05-04"]);
    expect([code, stdout]).toEqual([1, expect.stringContaining("trop tôt")]);
  });

  it.each([
    [["window"], "au moins une date"],
    [["window", "--ordered-on", "2022-02-31"], "2022-02-31"],
    [["window", "--ordered-on", "04/01/2022"], "AAAA-MM-JJ"],
    [["window", "--dsr", "BIO-DPI-Va1"], "BIO-DPI-Va1"],
    [["window", "--wave", "3", "--dsr", "RIS"], "--wave"],
    [["window", "--wave", "2", "--dsr", "HOP-DPI-Va1"], "contredit"],
    [["window", "--referenced-on", "2022-01-01", "--dossier-sent-on", "2022-02-01"], "le référencement suit"],
    [["window", "--ordered-on"], "--ordered-on"],
  ])("%j is refused in one sentence", async (args, words) => {
    const { code, stdout, stderr } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(plain(stderr)).toContain(words);
    expect(hasStack(stderr)).toBe(false);
  });
});
