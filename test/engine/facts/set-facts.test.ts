import { describe, expect, it } from "vitest";
import { parseSetFacts } from "../../../src/engine/facts/set-facts.ts";

describe("parseSetFacts", () => {
  it.each([
    ["wave=2", { wave: 2 }],
    ["orderedOn=2022-01-04", { orderedOn: "2022-01-04" }],
    ["client.siret=12345678900011", { client: { siret: "12345678900011" } }],
    ["client.finess=010000001", { client: { finess: "010000001" } }],
    ["ceilingCents=1530000", { ceilingCents: 1530000 }],
    ["dossierSentOn.BIO-SGL-Va1=2022-05-04", { dossierSentOn: { "BIO-SGL-Va1": "2022-05-04" } }],
    ['dsr=["A","B"]', { dsr: ["A", "B"] }],
    ["dsr=BIO-SGL-Va1", { dsr: "BIO-SGL-Va1" }],
    ["client.name=Clinique=Sud", { client: { name: "Clinique=Sud" } }],
  ])("reads %s", (assignment, facts) => {
    expect(parseSetFacts([assignment])).toEqual({ ok: true, value: facts });
  });

  it("puts several together, the last one winning", () => {
    const parsed = parseSetFacts(["wave=1", "client.finess=750000001", "wave=2", "client.siret=1"]);
    expect(parsed).toEqual({ ok: true, value: { wave: 2, client: { finess: "750000001", siret: "1" } } });
  });

  it.each([
    ["orderedOn", { code: "not-an-assignment", given: "orderedOn" }],
    ["=x", { code: "not-an-assignment", given: "=x" }],
    ["client..siret=1", { code: "not-an-assignment", given: "client..siret=1" }],
    ["__proto__.x=1", { code: "not-an-assignment", given: "__proto__.x=1" }],
    ["orderdOn=2022-01-04", { code: "unknown-key", path: "orderdOn", nearest: "orderedOn" }],
    ["client.finness=1", { code: "unknown-key", path: "client.finness", nearest: "finess" }],
    ["orderedOn=2022-02-31", { code: "impossible-date", path: "orderedOn", value: "2022-02-31" }],
    ["dossierSentOn.X=2023-02-29", { code: "impossible-date", path: "dossierSentOn.X", value: "2023-02-29" }],
    ["orderedOn=04/01/2022", { code: "wrong-value", path: "orderedOn", value: '"04/01/2022"', expected: "date" }],
    ["wave=3", { code: "wrong-value", path: "wave", value: '"3"', expected: "wave" }],
    ["ceilingCents=12,5", { code: "wrong-value", path: "ceilingCents", value: '"12,5"', expected: "whole-number" }],
  ])("refuses %s", (assignment, error) => {
    expect(parseSetFacts([assignment])).toEqual({ ok: false, error });
  });
});
