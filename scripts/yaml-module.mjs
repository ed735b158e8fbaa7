import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** Bundler plugin (rolldown and Vite alike): a `.yaml` file is imported as the value it holds. */
export const yamlModule = () => ({
  name: "yaml-module",
  load(id) {
    if (!id.endsWith(".yaml")) return null;
    return { code: `export default ${JSON.stringify(parse(readFileSync(id, "utf8")))};`, moduleType: "js" };
  },
});
