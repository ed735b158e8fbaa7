import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { publishedSchemas } from "../../src/reports/json-schema.ts";

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats(ajv);
const isAsPublished = ajv.compile(publishedSchemas()["output.schema.json"] ?? false);

/** What the JSON Schema that the package publishes says against an output, as any other program would see it. */
export function schemaComplaints(output: object): string[] {
  isAsPublished(JSON.parse(JSON.stringify(output)));
  return (isAsPublished.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
