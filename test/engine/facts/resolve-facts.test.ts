import { describe, expect, it } from "vitest";
import { type FactSources, resolveFacts } from "../../../src/engine/facts/resolve-facts.ts";

const names = { path: "devis/devis-17.pdf", number: "D22-0418" };
const resolve = (sources: FactSources) => resolveFacts(sources, names);

describe("the nearest fact wins", () => {
  const on = (day: number) => ({ orderedOn: `2022-01-0${day}` });
  const byNumber = { "D22-0418": on(3) };
  const byBoth = { ...byNumber, "devis-17.pdf": on(4) };
  const config = on(1);
  const context = { ...on(2), quotes: byBoth };
  const sidecar = { ...on(5), quotes: { "D22-0418": on(6) } };

  it.each<[string, FactSources, number]>([
    ["configuration", { config }, 1],
    ["context", { config, context: on(2) }, 2],
    ["context, by quote number", { config, context: { ...on(2), quotes: byNumber } }, 3],
    ["context, by file name", { config, context }, 4],
    ["sidecar", { config, context, sidecar: on(5) }, 5],
    ["sidecar, by quote number", { config, context, sidecar }, 6],
    ["--set", { config, context, sidecar, set: on(7) }, 7],
  ])("%s over all that is farther", (_, sources, day) => {
    expect(resolve(sources)).toEqual(on(day));
  });
});

describe("resolveFacts", () => {
  it("merges facts of different sources", () => {
    const facts = resolve({ set: { wave: 1 }, context: { dsr: "BIO-SGL-Va1" } });
    expect(facts).toEqual({ wave: 1, dsr: "BIO-SGL-Va1" });
  });

  it("takes the parts of the client and of a map by DSR as facts of their own", () => {
    const facts = resolve({
      set: { client: { siret: "12345678900011" }, referencedOn: { "BIO-SGL-Va1": "2022-06-01" } },
      context: { client: { finess: "750000001" }, referencedOn: { "IMG-RIS-Va1": "2022-05-01" } },
    });
    expect(facts.client).toEqual({ siret: "12345678900011", finess: "750000001" });
    expect(facts.referencedOn).toEqual({ "BIO-SGL-Va1": "2022-06-01", "IMG-RIS-Va1": "2022-05-01" });
  });

  it("lets one date replace a map of dates, and a list replace a list", () => {
    const facts = resolve({
      set: { referencedOn: "2022-06-01", dsr: ["B"] },
      context: { referencedOn: { A: "2022-05-01" }, dsr: ["A", "C"] },
    });
    expect(facts).toEqual({ referencedOn: "2022-06-01", dsr: ["B"] });
  });

  it("leaves the facts of other quotes alone", () => {
    expect(resolve({ context: { quotes: { "devis-18.pdf": { wave: 2 } } } })).toEqual({});
  });

  it("knows a Windows path by its file name", () => {
    const facts = resolveFacts(
      { context: { quotes: { "b.pdf": { wave: 2 } } } },
      { path: "C:\\devis\\b.pdf", number: null },
    );
    expect(facts).toEqual({ wave: 2 });
  });

  it("is not fooled by quotes named like properties of every object", () => {
    expect(resolveFacts({ context: { quotes: {} } }, { path: "constructor", number: "toString" })).toEqual({});
  });
});
