import { expect, it } from "vitest";
import { PathSet } from "../../src/files/path-set.ts";

it("a set of paths knows each that it was given, and no other", () => {
  const paths = new PathSet();
  const names = Array.from({ length: 5000 }, (_, index) => `/devis/${index}`);
  expect(names.every((name) => paths.add(name))).toBe(true);
  expect(names.some((name) => paths.add(name))).toBe(false);
  expect(paths.add("/devis/5000")).toBe(true);
});
