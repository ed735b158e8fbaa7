import { describe, expect, it } from "vitest";
import type { GridDocument } from "../../../src/documents/document.ts";
import { underSubject } from "../../../src/documents/mail/under-subject.ts";

const body: GridDocument = {
  kind: "grid",
  rows: [[{ text: "Bonjour", row: 1, column: 1 }], [], [{ text: "Total", row: 3, column: 1 }]],
  problems: [],
};

describe("the subject of a message", () => {
  it("is the title of its text, whose places stay what they are", () => {
    const { rows } = underSubject(body, "RE: TR : Devis, DSR bio / SGL, vague 1");
    expect(rows[0]?.[0]?.text).toBe("Devis, DSR bio / SGL, vague 1");
    expect(rows.map((row) => row.map(({ row: at }) => at))).toEqual([[1], [], [3], [], [5]]);
    expect(rows[4]?.[0]?.spot).toEqual({ row: 3, column: 1 });
  });

  it.each([[null], [""], ["Re: "]])("of %j is none", (subject) => expect(underSubject(body, subject)).toBe(body));
});
