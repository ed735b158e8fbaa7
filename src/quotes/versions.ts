import type { Segment } from "../tables/layout.ts";
import { distinctBy } from "./distinct.ts";
import { plain } from "./folded-text.ts";
import type { ReleasedVersion, Statement } from "./model.ts";
import type { Surroundings } from "./surroundings.ts";
import { isListedLine, speaksOfVersionList, versionsInSentence } from "./version-list.ts";
import { versionsInTables } from "./version-tables.ts";

/** The versions from which the update is free, with their market release: from tables, and from the sentences about them. */
export function readVersions(
  segments: readonly Segment[],
  statements: readonly Statement[],
  surroundings: Surroundings,
): ReleasedVersion[] {
  const tabled = versionsInTables(segments, surroundings);
  const announced = statements.some(isAboutVersions);
  const told = statements.flatMap((statement) =>
    versionsInSentence(
      statement.text,
      isAboutVersions(statement) || (announced && isListedLine(plain(statement.text.value))),
      statement.heading,
    ),
  );
  const found = [
    ...tabled,
    ...told.filter(
      ({ version, releasedOn }) =>
        tabled.length === 0 || releasedOn !== null || !tabled.some((row) => row.version === version),
    ),
  ];
  return distinctBy(found, ({ product, version, releasedOn }) => `${product} ${version} ${releasedOn}`);
}

function isAboutVersions({ text, heading }: Statement): boolean {
  return speaksOfVersionList(plain(text.value)) || (heading !== null && speaksOfVersionList(plain(heading.value)));
}
