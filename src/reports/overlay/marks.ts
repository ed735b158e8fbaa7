import type { Straightened } from "../../documents/straightened.ts";
import { type Box, locationsOf, type Text } from "../../documents/text.ts";
import type { Language } from "../../engine/rule.ts";
import type { Subject } from "../../engine/subject.ts";
import type { Quote } from "../../quotes/model.ts";
import { inspectionLabels } from "../inspection/labels.ts";

export type MarkKind = "line" | "total" | "date" | "identifier" | "unplaced";

/** A box to draw on a page, in points from its top left as displayed. */
export interface Mark {
  readonly kind: MarkKind;
  readonly page: number;
  readonly box: Box;
  /** Where the page was set straight to be read: the box is that of the page so set. */
  readonly straightened?: Straightened;
  /** What stands there, in a word or two; null for the further boxes of one thing. */
  readonly label: string | null;
}

/** Everything that was read of a quote, where it stands: lines, totals, dates, identifiers, amounts without a place. */
export function marksOf({ quote }: Subject, language: Language): Mark[] {
  const labels = inspectionLabels(language);
  const say = (kind: MarkKind, text: Text | null, label: string): Mark[] =>
    text === null ? [] : boxesOf(text).map((place, index) => ({ kind, ...place, label: index === 0 ? label : null }));
  const { net, vat, gross } = quote.totals;
  return [
    ...quote.lines.flatMap(({ text, index }) => say("line", text, `${labels.legend.line} ${index + 1}`)),
    ...quote.summaries.flatMap(({ text, kind }) =>
      say("total", text, kind === "other" ? labels.sums.other : labels.legend.total),
    ),
    ...say("total", net?.text ?? null, labels.sums["net-total"]),
    ...say("total", vat?.text ?? null, labels.sums["vat-total"]),
    ...say("total", gross?.text ?? null, labels.sums["gross-total"]),
    ...quote.dates.flatMap(({ text, role }) => say("date", text, labels.dates[role])),
    ...identifiersOf(quote).flatMap(({ text, label }) => say("identifier", text, label)),
    ...quote.unplaced.flatMap(({ text }) => say("unplaced", text, labels.legend.unplaced)),
  ];
}

function identifiersOf({ vendor, client, number }: Quote): { text: Text; label: string }[] {
  const parties = [vendor, client].flatMap((party) =>
    (["siret", "finess", "rpps"] as const).flatMap((key) => {
      const read = party[key];
      return read === null ? [] : [{ text: read.text, label: key.toUpperCase() }];
    }),
  );
  return number === null ? parties : [{ text: number.text, label: "n°" }, ...parties];
}

/** Lines of one text that stand closely under one another share a box: the wrapped cells of a billed line. */
function boxesOf(text: Text): Pick<Mark, "page" | "box" | "straightened">[] {
  const boxes: Pick<Mark, "page" | "box" | "straightened">[] = [];
  for (const at of locationsOf(text)) {
    if (!("page" in at)) continue;
    const last = boxes.at(-1);
    const height = at.bbox[3] - at.bbox[1];
    if (last !== undefined && last.page === at.page && Math.abs(at.bbox[1] - last.box[3]) < 1.5 * height)
      boxes[boxes.length - 1] = { ...last, box: around(last.box, at.bbox) };
    else {
      const way = at.straightened === undefined ? {} : { straightened: at.straightened };
      boxes.push({ page: at.page, box: at.bbox, ...way });
    }
  }
  return boxes;
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
