import ceilings from "../../../rules/data/ceilings.yaml";
import deadlines from "../../../rules/data/deadlines.yaml";
import dsr from "../../../rules/data/dsr.yaml";
import exceptions from "../../../rules/data/exceptions.yaml";
import maintenance from "../../../rules/data/maintenance.yaml";
import preorder from "../../../rules/data/preorder.yaml";
import programmes from "../../../rules/data/programmes.yaml";
import header from "../../../rules/data/regulation.yaml";
import sources from "../../../rules/data/sources.yaml";
import vat from "../../../rules/data/vat.yaml";
import versionLists from "../../../rules/data/version-lists.yaml";
import waves from "../../../rules/data/waves.yaml";
import type { Regulation, Source } from "./regulation-schema.ts";

/**
 * The regulation as dated, cited data. The cast stands for a validation that `npm run check:data`
 * makes at build time with `regulationSchema`: a start of the program does not pay for it.
 */
export const regulation = {
  ...(header as object),
  sources,
  dsr,
  deadlines,
  versionLists,
  maintenance,
  preorder,
  exceptions,
  ceilings,
  programmes,
  vat,
  waves,
} as unknown as Regulation;

/** A source of the data by its key; a key without an entry is a fault of the data, caught by its test. */
export function sourceOf(key: string): Source {
  const source = regulation.sources[key];
  if (source === undefined) throw new Error(`rules/data/sources.yaml: no source "${key}"`);
  return source;
}
