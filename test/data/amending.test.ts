import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as present from "../../src/core.ts";
import { root } from "../cli/run-cli.ts";
import { amendmentsOf } from "./apply-diff.ts";
import { coreWithData, saidOf } from "./core-with-data.ts";

const page = readFileSync(`${root}docs/amending.md`, "utf8").replaceAll("\r\n", "\n");
const amendments = amendmentsOf(page);

const lateOrder = [
  "Bon de commande;C-1",
  "Signé le 12/11/2025",
  "Désignation;Qté;PU HT;Total HT",
  "Prestation Ségur HOP-PFI-Va2 financée par l'État;1;17 000,00;17 000,00",
].join("\n");
const newWording = [
  "Devis;C-2;du 12/05/2022",
  "Désignation;Qté;PU HT;Total HT",
  "Prestation Ségur BIO-SGL-Va1, imputée sur les crédits de l'État;1;12 000,00;12 000,00",
].join("\n");

describe("docs/amending.md", () => {
  let amended: typeof present;
  beforeAll(async () => {
    amended = await coreWithData(amendments);
  });

  it("changes rules/data alone", () => {
    expect(amendments.size).toBe(4);
    for (const file of amendments.keys()) expect(file).toMatch(/^rules\/data\//);
  });

  it("moves a deadline", async () => {
    expect(await saidOf(present, "order-deadline", lateOrder)).toBe("fail error");
    expect(await saidOf(amended, "order-deadline", lateOrder)).toBe("pass info");
  });

  it("judges by what was known on a day", async () => {
    expect(await saidOf(amended, "order-deadline", lateOrder, { asOf: "2025-10-14" })).toBe("fail error");
    expect(await saidOf(amended, "order-deadline", lateOrder, { asOf: "2025-10-15" })).toBe("pass info");
  });

  it("teaches a wording", async () => {
    expect(await saidOf(present, "segur-line", newWording)).toBe("fail error");
    expect(await saidOf(amended, "segur-line", newWording)).toBe("pass");
  });

  it("changes the version of the data, which every report prints", () => {
    const version = (core: typeof present) =>
      (
        JSON.parse(core.jsonReport({ files: [], across: [] }, core.wordingIn("fr"))) as {
          regulation: { version: string };
        }
      ).regulation.version;
    expect([version(present), version(amended)]).toEqual(["2026.11", "2026.12"]);
  });
});
