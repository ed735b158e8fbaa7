import { expect, it } from "vitest";
import { regulationPage } from "../../src/segur/regulation-page.ts";

it("docs/regulation.md is the page of the present data", async () => {
  await expect(regulationPage()).toMatchFileSnapshot("../../docs/regulation.md");
});
