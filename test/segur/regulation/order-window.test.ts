import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../src/quotes/dates/dates.ts";
import { namedDsr } from "../../../src/segur/dsr/named-dsr.ts";
import { orderWindow, type WindowQuestion } from "../../../src/segur/regulation/order-window.ts";
import { preorderWindow } from "../../../src/segur/regulation/preorder-window.ts";
import { regulation } from "../../../src/segur/regulation/regulation.ts";

const ask = (given: Partial<WindowQuestion>) =>
  orderWindow({ orderedOn: null, dossierSentOn: null, referencedOn: null, dsr: null, wave: 1, asOf: null, ...given });
const bounds = (given: Partial<WindowQuestion>): string[] =>
  ask(given).bounds.map(
    ({ step, end, day, certainty }: { step: string; end: string; day: string; certainty?: string }) =>
      [step, end, day, certainty].filter((part) => part !== undefined).join(" "),
  );
const judged = (given: Partial<WindowQuestion>): string[] =>
  ask(given).judged.map(({ rule, standing, valid }) => `${rule} ${standing} ${valid}`);

describe("orderWindow", () => {
  it("gives the dossier's last day for an order: the example of the ANS", () =>
    expect(bounds({ orderedOn: "2022-01-04" })).toEqual(["dossier latest 2022-05-04"]));

  it("gives the order's first day for a dossier", () =>
    expect(bounds({ dossierSentOn: "2022-05-04" })).toEqual(["order earliest 2022-01-04"]));

  it("gives a sure first day of the order for a referencing, which the dossier precedes", () =>
    expect(ask({ referencedOn: "2022-06-01" }).bounds).toMatchObject([
      { step: "order", end: "earliest", day: "2022-02-01", reason: "before-referencing" },
    ]));

  it("adds the limits of the DSR, with how each is known", () => {
    const { bounds: found } = ask({ dsr: "IMG-RIS-Va1" });
    expect(found.map(({ step, end, day, basis, movedFrom }) => [step, end, day, basis.certainty, movedFrom])).toEqual([
      ["order", "latest", "2022-11-30", "inferred", "2022-07-15"],
      ["installation", "latest", "2023-09-20", "reported", "2022-10-15"],
      ["balance", "latest", "2023-12-14", "reported", null],
    ]);
  });

  it("gives the bounds of every DSR by step, earliest first, then by day", () => {
    const steps = ["order", "dossier", "advance", "installation", "balance"];
    const ranks = { earliest: 0, latest: 1 };
    for (const { code, wave } of regulation.dsr.dsrs) {
      const given = {
        dsr: code,
        wave,
        orderedOn: "2022-04-01",
        dossierSentOn: "2022-05-04",
        referencedOn: "2022-06-01",
      };
      const found = ask(given).bounds.map(({ step, end, day }) => `${steps.indexOf(step)} ${ranks[end]} ${day}`);
      expect(found).toEqual([...found].sort());
      expect(new Set(ask(given).bounds.map(({ citation }) => citation)).size).toBeGreaterThan(0);
    }
    expect(ask({ dsr: "BIO-SGL-Va1", orderedOn: "2022-04-01" }).bounds.map(({ step }) => step)).toContain("dossier");
  });

  it("says which step is judged", () => {
    const { judged: found } = ask({ dsr: "BIO-SGL-Va1", orderedOn: "2022-04-01", dossierSentOn: "2022-05-04" });
    expect(found.map(({ step, day, rule }) => [step, day, rule])).toEqual([
      ["order", "2022-04-01", "preorder-window"],
      ["order", "2022-04-01", "order-deadline"],
      ["dossier", "2022-05-04", "referencing-deadline"],
    ]);
  });

  it("knows on a day what was public then", () =>
    expect(bounds({ dsr: "BIO-SGL-Va1", asOf: "2022-03-01" })).toContain("order latest 2022-07-15"));

  it("says which limits were not found", () =>
    expect(ask({ dsr: "HOP-DPI-Va2", wave: 2 }).unknownDeadlines).toEqual(["installation"]));

  it("opens the advance requests of wave 2 on their day", () =>
    expect(bounds({ dsr: "HOP-PFI-Va2", wave: 2 })).toContain("advance earliest 2024-09-12"));

  it.each([
    [{ orderedOn: "2022-01-04", dossierSentOn: "2022-05-04" }, ["preorder-window last-day true"], true],
    [{ orderedOn: "2022-01-03", dossierSentOn: "2022-05-04" }, ["preorder-window too-early false"], true],
    [{ orderedOn: "2022-06-01", referencedOn: "2022-06-01" }, ["preorder-window referenced true"], false],
    [{ orderedOn: "2022-05-20", referencedOn: "2022-06-01" }, ["preorder-window within true"], true],
    [{ orderedOn: "2021-05-20", referencedOn: "2022-06-01" }, [], true],
    [{ orderedOn: "2022-09-12", dsr: "IMG-RIS-Va1" }, ["order-deadline within-inferred-extension null"], null],
    [{ orderedOn: "2022-12-01", dsr: "IMG-RIS-Va1" }, ["order-deadline after false"], null],
    [{ orderedOn: "2022-09-12", dsr: "BIO-SGL-Va1" }, ["order-deadline within-extension true"], null],
    [{ dossierSentOn: "2022-06-16", dsr: "BIO-SGL-Va1" }, ["referencing-deadline after false"], null],
  ] as const)("%j", (given, expected, clause) => {
    expect(judged(given)).toEqual(expected);
    expect(ask(given).needsClause).toBe(clause);
  });

  it("has bounds that the rule on the window agrees with, to the day", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (orderedOn, dossierSentOn) => {
        const { bounds: found, judged: said } = ask({ orderedOn, dossierSentOn });
        const earliest = found.find(({ step }) => step === "order")?.day ?? "";
        const latest = found.find(({ step }) => step === "dossier")?.day ?? "";
        const valid = preorderWindow(orderedOn, dossierSentOn, 120).standing !== "too-early";
        expect([orderedOn >= earliest, dossierSentOn <= latest, said[0]?.valid]).toEqual([valid, valid, valid]);
        expect([daysBetween(earliest, dossierSentOn), daysBetween(orderedOn, latest)]).toEqual([120, 120]);
      }),
    );
  });
});

describe("namedDsr", () => {
  it.each([
    ["BIO-SGLVa1", null, "BIO-SGL-Va1"],
    ["bio-sgl-va1", null, "BIO-SGL-Va1"],
    ["DSR SGL vague 1", null, "BIO-SGL-Va1"],
    ["RIS", 1, "IMG-RIS-Va1"],
    ["drimbox", null, "IMG-DB-Va2"],
    ["logiciel de gestion d’officine", 2, "PHA-LGO-Va2"],
    ["DUI", 1, "MS-DUI-Va1"],
    ["RIS", null, null],
    ["HOP-DPI/PFI-Va1", null, null],
    ["BIO-DPI-Va1", null, null],
    ["autre chose", 1, null],
  ] as const)("%s, wave %s: %s", (words, wave, code) => expect(namedDsr(words, wave)?.code ?? null).toBe(code));
});
