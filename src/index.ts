/** The core, and the conveniences of Node: files, folders and patterns. */
export * from "./core.ts";
export { type FilesRun, lintFiles } from "./files/lint-files.ts";
export { type ContextFileProblem, type LoadedContext, loadContext } from "./files/load-context.ts";
