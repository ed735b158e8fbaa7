/** Plugin for rolldown and Vite alike. */
export declare const yamlModule: () => {
  readonly name: string;
  load(id: string): { readonly code: string; readonly moduleType: "js" } | null;
};
