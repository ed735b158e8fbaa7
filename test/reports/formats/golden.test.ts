import { describe, expect, it } from "vitest";
import { regulationVersion, wordingIn } from "../../../src/reports/wording.ts";
import { version } from "../../../src/version.ts";
import { FORMATS, formatNames } from "./formats.ts";
import { sampleRun } from "./sample-run.ts";

/** A report as it stands in `test/reports/golden`, without what each release changes. */
const withoutVersions = (report: string): string =>
  report.replaceAll(version, "VERSION").replaceAll(regulationVersion, "REGULATION").replaceAll("\r\n", "\n");

describe.each(["fr", "en"] as const)("in %s", (language) => {
  it.each(formatNames)("%s is as it was", async (name) => {
    const report = FORMATS[name](await sampleRun(), wordingIn(language));
    await expect(withoutVersions(report)).toMatchFileSnapshot(`../golden/sample.${language}.${name}`);
  });
});
