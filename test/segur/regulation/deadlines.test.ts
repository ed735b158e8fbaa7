import { describe, expect, it } from "vitest";
import { type Deadline, deadlineOf, judgeDeadline } from "../../../src/segur/regulation/deadlines.ts";

function deadline(code: string, kind: "order" | "installation", asOf: string | null = null): Deadline {
  const found = deadlineOf(code, kind, asOf);
  if (found === null) throw new Error(`no ${kind} deadline of ${code}`);
  return found;
}

describe("deadlineOf", () => {
  it.each([
    ["BIO-SGL-Va1", "order", "2022-11-30", "2022-07-15", "verbatim"],
    ["BIO-SGL-Va1", "installation", "2023-09-20", "2022-10-15", "verbatim"],
    ["IMG-RIS-Va1", "order", "2022-11-30", "2022-07-15", "inferred"],
    ["BIO-LOINC-Va1", "order", "2022-11-30", "2022-07-15", "inferred"],
    ["HOP-DPI-Va1", "order", "2022-11-30", "2022-07-15", "inferred"],
    ["HOP-RI-Va1", "installation", "2023-09-20", "2022-12-31", "reported"],
    ["PHA-LGO-Va1", "order", "2023-03-15", null, "verbatim"],
    ["PHA-LGO-Va1", "installation", "2023-09-20", null, "reported"],
    ["MDV-LGC-Va1", "order", "2022-11-30", null, "verbatim"],
    ["MS1-DUI-Va1", "order", "2024-02-28", "2023-12-31", "verbatim"],
    ["MS2-DUI-Va1", "installation", "2024-12-19", "2024-12-31", "verbatim"],
    ["HOP-PFI-Va2", "order", "2025-09-17", null, "verbatim"],
    ["IMG-DB-Va2", "installation", "2027-09-15", null, "verbatim"],
  ] as const)("%s %s ends on %s (deck: %s, %s)", (code, kind, day, deckDay, certainty) => {
    expect(deadline(code, kind)).toMatchObject({ day, deckDay, certainty });
  });

  it("knows no day where no source gives one", () => {
    expect(deadlineOf("MDV-LGC-Va2", "order")).toBeNull();
    expect(deadlineOf("HOP-DPI-Va2", "installation")).toBeNull();
    expect(deadlineOf("BIO-LIMS-Va1", "order")).toBeNull();
  });

  it("forgets what was published later than the day asked for", () => {
    expect(deadline("BIO-SGL-Va1", "installation", "2023-05-23").day).toBe("2022-10-15");
    expect(deadline("BIO-SGL-Va1", "installation", "2023-05-24").day).toBe("2023-09-20");
    expect(deadlineOf("HOP-DPI-Va2", "order", "2024-01-01")).toBeNull();
  });
});

describe("judgeDeadline", () => {
  it.each([
    ["BIO-SGL-Va1", "order", "2022-07-15", "within"],
    ["BIO-SGL-Va1", "order", "2022-07-16", "within-extension"],
    ["BIO-SGL-Va1", "order", "2022-11-30", "within-extension"],
    ["BIO-SGL-Va1", "order", "2022-12-01", "after"],
    ["IMG-RIS-Va1", "order", "2022-07-16", "within-inferred-extension"],
    ["IMG-RIS-Va1", "order", "2022-12-01", "after"],
    ["HOP-RI-Va1", "installation", "2023-01-10", "within-extension"],
    ["MS1-DUI-Va1", "installation", "2024-12-19", "within"],
    ["MS1-DUI-Va1", "installation", "2024-12-20", "after"],
    ["BIO-LOINC-Va1", "installation", "2022-10-15", "within"],
    ["BIO-LOINC-Va1", "installation", "2022-10-16", "unknown"],
    ["IMG-DB-Va2", "installation", "2027-09-15", "within"],
    ["IMG-DB-Va2", "installation", "2027-09-16", "after"],
  ] as const)("%s %s on %s is %s", (code, kind, day, judgement) => {
    expect(judgeDeadline(day, deadline(code, kind))).toBe(judgement);
  });
});
