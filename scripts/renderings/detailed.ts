/** A designation cut at its first mark: a title, and the detail that is set under it. */
export function detailed(designation: string): string[] {
  const match = /^(.{12,60}?)(?:\s*[:;]\s+|,\s+|\s+[–—-]\s+)(.{10,})$/u.exec(designation);
  return match === null ? [designation] : [match[1] ?? "", match[2] ?? ""];
}
