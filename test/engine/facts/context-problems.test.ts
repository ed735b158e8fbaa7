import { describe, expect, it } from "vitest";
import { contextSchema } from "../../../src/engine/facts/context.ts";
import { contextProblems } from "../../../src/engine/facts/context-problems.ts";

function problemsOf(value: unknown) {
  const checked = contextSchema.safeParse(value);
  return checked.success ? [] : contextProblems(value, checked.error.issues);
}

describe("contextProblems", () => {
  it.each([
    [{ dossierSendOn: "2022-05-04" }, [{ code: "unknown-key", path: "dossierSendOn", nearest: "dossierSentOn" }]],
    [{ qqq: 1 }, [{ code: "unknown-key", path: "qqq", nearest: null }]],
    [
      { quotes: { "a.pdf": { orderdOn: "2022-01-04" } } },
      [{ code: "unknown-key", path: "quotes.a.pdf.orderdOn", nearest: "orderedOn" }],
    ],
    [{ client: { fines: "1" } }, [{ code: "unknown-key", path: "client.fines", nearest: "finess" }]],
    [
      { earlierFunding: [{ client: {}, dsr: "A", quoteNum: "1" }] },
      [{ code: "unknown-key", path: "earlierFunding.0.quoteNum", nearest: "quoteNumber" }],
    ],
    [{ orderedOn: "2022-02-30" }, [{ code: "impossible-date", path: "orderedOn", value: "2022-02-30" }]],
    [
      { referencedOn: { "A-B-Va1": "2022-13-01" } },
      [{ code: "impossible-date", path: "referencedOn.A-B-Va1", value: "2022-13-01" }],
    ],
    [
      { orderedOn: "4 janvier 2022" },
      [{ code: "wrong-value", path: "orderedOn", value: '"4 janvier 2022"', expected: "date" }],
    ],
    [
      { dossierSentOn: 20220504 },
      [{ code: "wrong-value", path: "dossierSentOn", value: "20220504", expected: "date" }],
    ],
    [{ ceilingCents: 12.5 }, [{ code: "wrong-value", path: "ceilingCents", value: "12.5", expected: "whole-number" }]],
    [{ dsr: 4 }, [{ code: "wrong-value", path: "dsr", value: "4", expected: "text-or-list" }]],
    [{ wave: "1" }, [{ code: "wrong-value", path: "wave", value: '"1"', expected: "wave" }]],
    [{ client: "CHU" }, [{ code: "wrong-value", path: "client", value: '"CHU"', expected: "object" }]],
    [
      { referencedSolutions: {} },
      [{ code: "wrong-value", path: "referencedSolutions", value: "{}", expected: "path-or-list" }],
    ],
    [
      { referencedSolutions: [{ dsr: 1, solution: "X" }] },
      [{ code: "wrong-value", path: "referencedSolutions.0.dsr", value: "1", expected: "text" }],
    ],
    [[], [{ code: "wrong-value", path: "", value: "[]", expected: "object" }]],
  ])("says what is wrong with %j", (value, problems) => {
    expect(problemsOf(value)).toEqual(problems);
  });

  it("names every problem, not only the first", () => {
    expect(problemsOf({ wav: 1, orderedOn: "x" }).map(({ code }) => code)).toEqual(["wrong-value", "unknown-key"]);
  });
});
