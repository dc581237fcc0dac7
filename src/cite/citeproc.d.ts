// What of citeproc-js is used here; the package has no types of its own. https://citeproc-js.readthedocs.io

declare module 'citeproc' {
  interface Sys {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  type OutputFormat = Readonly<Record<string, unknown>>;

  const CSL: {
    Engine: new (
      sys: Sys,
      style: string,
      language: string,
      forceLanguage: boolean,
    ) => {
      setOutputFormat(name: string): void;
      updateItems(ids: readonly string[]): void;
      makeCitationCluster(items: readonly { id: string }[]): string;
      makeBibliography(): [parameters: object, entries: string[]];
    };
    Output: { Formats: Record<string, OutputFormat> & { text: OutputFormat } };
  };
  export default CSL;
}
