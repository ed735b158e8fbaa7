/** What a failed file operation means to its user. */
export type FileTrouble = "not-found" | "no-permission" | "is-folder" | "no-space" | "other";

/** Reads the error of a file operation; what it does not know is `other`. */
export function fileTroubleOf(error: unknown): FileTrouble {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return "not-found";
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return "no-permission";
  if (code === "EISDIR") return "is-folder";
  return code === "ENOSPC" || code === "EDQUOT" ? "no-space" : "other";
}
