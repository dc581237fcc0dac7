// What of the X11 protocol library is used here; the package has no types of its own.

declare module 'x11' {
  export interface Client {
    readonly atoms: Readonly<Record<string, number>>;
    AllocID(): number;
    CreateWindow(id: number, parent: number, x: number, y: number, width: number, height: number): void;
    InternAtom(
      onlyIfExists: boolean,
      name: string,
      answer: (error: Error | undefined, atom: number) => void,
    ): void;
    SetSelectionOwner(window: number, selection: number): void;
    GetSelectionOwner(selection: number, answer: (error: Error | undefined, window: number) => void): void;
    ChangeProperty(
      mode: 0 | 2,
      window: number,
      property: number,
      type: number,
      bits: 8 | 32,
      data: Uint8Array | readonly number[],
    ): void;
    SendEvent(window: number, propagate: 0, mask: 0, event: object): void;
    on(name: 'event', listener: (event: SelectionEvent) => void): void;
    on(name: 'error' | 'end', listener: (error?: Error) => void): void;
  }
  export interface SelectionEvent {
    readonly name: string;
    readonly time: number;
    readonly requestor: number;
    readonly selection: number;
    readonly target: number;
    readonly property: number;
  }
  export interface Display {
    readonly client: Client;
    readonly screen: readonly { readonly root: number }[];
  }
  const x11: {
    createClient(
      options: { display?: string; disableShm?: boolean },
      ready: (error: Error | undefined, display: Display) => void,
    ): Client;
  };
  export default x11;
}
