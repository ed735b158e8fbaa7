import { readFileSync } from "node:fs";
import process from "node:process";
import { defaultLimits } from "../../src/documents/limits.ts";
import { readPdf } from "../../src/documents/pdf/read-pdf.ts";
import { layOut } from "../../src/tables/lay-out.ts";
import { printedLines } from "../../src/tables/printed-lines.ts";

const r = await readPdf(new Uint8Array(readFileSync(process.argv[2] ?? "")), defaultLimits);
if (r.ok) {
  for (const p of r.value.pages) {
    console.log("page", p.number, p.width, p.height, "edges", p.edges?.length);
    for (const e of (p.edges ?? []).filter((e) => e.level).slice(0, 60))
      console.log("  -", e.at.toFixed(1), e.from.toFixed(1), e.to.toFixed(1));
  }
  for (const l of printedLines(r.value))
    console.log(
      l.page,
      l.baseline.toFixed(1),
      l.size.toFixed(1),
      l.words.map((w) => `${w.text}@${w.box[0].toFixed(0)}-${w.box[2].toFixed(0)}`).join(" "),
    );
  for (const t of layOut(r.value).tables) {
    console.log("TABLE", t.columns.map((c) => `${c.role}:${c.heading.value}`).join(" | "));
    for (const row of t.rows)
      console.log(" ", row.kind, "|", row.label?.value ?? "", "|", row.cells.map((c) => c?.value ?? "").join(" ; "));
  }
}
