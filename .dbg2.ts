import { readFileSync } from "node:fs";
import { readDocument } from "./src/documents/read.ts";
const d = await readDocument(new Uint8Array(readFileSync(process.argv[2]!)));
if (d.ok) { const p=(d.value as any).pages[0]; for (const e of p.edges.filter((e:any)=>e.level && e.at>180&&e.at<275)) console.log(JSON.stringify(e)); for (const w of p.words) if (w.box[1]>150&&w.box[1]<280) console.log(w.text, w.box.map((x:number)=>x.toFixed(1)).join(","), w.fontSize) }
