import { describe, expect, it } from "vitest";
import { contradictionFor, contradictionOfContext } from "../../../src/engine/facts/contradictions.ts";
import { type FactSources, resolveFacts } from "../../../src/engine/facts/resolve-facts.ts";

const names = { path: "devis/devis-17.pdf", number: "D22-0418" };
const found = (sources: FactSources) => contradictionFor(resolveFacts(sources, names), sources, names);

describe("facts that contradict each other", () => {
  it.each<[string, FactSources, [string, string]]>([
    ["a wave and a DSR of another", { context: { wave: 2, dsr: "BIO-SGL-Va1" } }, ["wave", "dsr"]],
    ["from different places", { set: { wave: 1 }, context: { dsr: ["HOP-DPI-Va2"] } }, ["wave", "dsr"]],
    [
      "two entries of one file for one quote",
      { context: { quotes: { "D22-0418": { orderedOn: "2022-01-04" }, "devis-17.pdf": { orderedOn: "2022-02-04" } } } },
      ["quotes.D22-0418.orderedOn", "quotes.devis-17.pdf.orderedOn"],
    ],
    [
      "inside a map",
      { context: { quotes: { "D22-0418": { client: { finess: "1" } }, "devis-17.pdf": { client: { finess: "2" } } } } },
      ["quotes.D22-0418.client.finess", "quotes.devis-17.pdf.client.finess"],
    ],
  ])("%s", (_, sources, [path, against]) => {
    expect(found(sources)).toMatchObject({ path, against });
  });

  it.each<[string, FactSources]>([
    ["a nearer source", { set: { orderedOn: "2022-01-04" }, context: { orderedOn: "2022-02-04" } }],
    ["one of several DSRs", { context: { wave: 2, dsr: ["HOP-DPI-Va1", "HOP-DPI-Va2"] } }],
    [
      "entries that agree or say other things",
      { context: { quotes: { "D22-0418": { wave: 1 }, "devis-17.pdf": { wave: 1, dsr: "BIO-SGL-Va1" } } } },
    ],
    ["the entry of another quote", { context: { quotes: { "devis-18.pdf": { wave: 2, dsr: "BIO-SGL-Va1" } } } }],
  ])("is not found in %s", (_, sources) => {
    expect(found(sources)).toBeNull();
  });

  it("is found in the entry of a quote with its place", () => {
    const context = { quotes: { "devis-18.pdf": { wave: 2, dsr: "BIO-SGL-Va1" } } } as const;
    expect(contradictionOfContext(context)?.path).toBe("quotes.devis-18.pdf.wave");
  });
});
