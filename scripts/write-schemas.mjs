// After the build: publishes the JSON Schemas of the quote and of the output beside the code.
import { writeFile } from "node:fs/promises";
import { publishedSchemas } from "../dist/core.js";

for (const [name, schema] of Object.entries(publishedSchemas())) {
  await writeFile(new URL(`../dist/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
