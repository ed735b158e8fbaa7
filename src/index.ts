/** The core, and the conveniences of Node: paths, folders and patterns, scans. What stands here replaces the core's own. */
export * from "./core.ts";
export { type FilesRun, lintFiles } from "./files/lint-files.ts";
export { type ContextFileProblem, type LoadedContext, loadContext } from "./files/load-context.ts";
export { type FileSource, lint, readQuote } from "./library/node/from-files.ts";
