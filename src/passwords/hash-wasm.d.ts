// One algorithm of the library alone: all of them together are thirty times as much to load.

declare module 'hash-wasm/dist/bcrypt.umd.min.js' {
  import type { bcrypt } from 'hash-wasm';
  const exported: { readonly bcrypt: typeof bcrypt };
  export = exported;
}
