import type { Location as SarifLocation } from "sarif";
import type { Location, Text } from "../../documents/text.ts";
import { lineOf } from "../first-line.ts";
import { shortPlace, spotIn } from "../place.ts";
import { placeOf } from "../places.ts";
import { wellFormed } from "../well-formed.ts";
import type { Wording } from "../wording.ts";
import type { FileInRun } from "./results.ts";

/**
 * A place in an artifact. Code scanning wants a line of every result: that of a text file, else 1; the place itself
 * (page and box in points, sheet and cell…) stands in the message and in the properties of the region.
 */
export function locationOf(text: Text, line: number | null, inRun: FileInRun, wording: Wording): SarifLocation {
  const at = text.pieces[0]?.at;
  if (at === undefined) return wholeFile(inRun);
  const { language } = wording;
  const quoteLine = line === null ? "" : `, ${language === "fr" ? "ligne du devis" : "line of the quote"} ${line + 1}`;
  return {
    physicalLocation: {
      artifactLocation: inRun.artifact,
      region: { startLine: lineOf(at), properties: { ...placeOf(text) } },
    },
    ...(isNamed(at) ? { logicalLocations: [{ fullyQualifiedName: wellFormed(shortPlace(at)), kind: "element" }] } : {}),
    message: { text: wellFormed(`${spotIn(language, at)}${quoteLine}`) },
  };
}

/** A cell of a sheet, a paragraph or a value of data: a place that has a name rather than a line. */
const isNamed = (at: Location): boolean => "spot" in at && at.spot !== undefined && !("column" in at.spot);

/** What is said of the document as a whole. */
export const wholeFile = ({ artifact }: FileInRun): SarifLocation => ({
  physicalLocation: { artifactLocation: artifact, region: { startLine: 1 } },
});
