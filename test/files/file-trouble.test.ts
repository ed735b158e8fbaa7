import { expect, it } from "vitest";
import { fileTroubleOf } from "../../src/files/file-trouble.ts";

it.each([
  ["ENOENT", "not-found"],
  ["ENOTDIR", "not-found"],
  ["EACCES", "no-permission"],
  ["EROFS", "no-permission"],
  ["EISDIR", "is-folder"],
  ["ENOSPC", "no-space"],
  ["EIO", "other"],
])("%s means %s", (code, trouble) => {
  expect(fileTroubleOf(Object.assign(new Error(code), { code }))).toBe(trouble);
});

it("knows nothing of what is no file error", () => {
  expect([fileTroubleOf(null), fileTroubleOf("ENOENT")]).toEqual(["other", "other"]);
});
