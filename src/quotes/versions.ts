import type { Segment } from "../tables/layout.ts";
import { plain } from "./folded-text.ts";
import type { ReleasedVersion, Statement } from "./model.ts";
import type { Surroundings } from "./surroundings.ts";
import { speaksOfVersionList, versionsInSentence } from "./version-list.ts";
import { versionsInTables } from "./version-tables.ts";

/** The versions from which the update is free, with their market release: from tables, and from the sentences about them. */
export function readVersions(
  segments: readonly Segment[],
  statements: readonly Statement[],
  surroundings: Surroundings,
): ReleasedVersion[] {
  const tabled = versionsInTables(segments, surroundings);
  const told = statements.flatMap((statement) => versionsInSentence(statement.text, isAboutVersions(statement)));
  return distinct([
    ...tabled,
    ...told.filter(
      ({ version, releasedOn }) =>
        tabled.length === 0 || releasedOn !== null || !tabled.some((row) => row.version === version),
    ),
  ]);
}

function isAboutVersions({ text, heading }: Statement): boolean {
  return speaksOfVersionList(plain(text.value)) || (heading !== null && speaksOfVersionList(plain(heading.value)));
}

function distinct(versions: readonly ReleasedVersion[]): ReleasedVersion[] {
  const seen = new Set<string>();
  return versions.filter(({ product, version, releasedOn }) => {
    const key = `${product} ${version} ${releasedOn}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
