import type { Plugin } from "rolldown";

export declare const yamlModule: () => Plugin;
