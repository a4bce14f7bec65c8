// css-tree's tokenizer alone: the whole library would cost each worker 20 MB for tables of syntax
// that nothing here asks for. It comes without types for this entry.

declare module 'css-tree/tokenizer' {
  export const tokenTypes: Readonly<Record<string, number>>;
  export function tokenize(
    css: string,
    onToken: (type: number, start: number, end: number) => void,
  ): void;
}
