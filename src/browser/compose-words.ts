// What the writing page's script says, in the person's language: it comes with the page.

export type Words = Readonly<Record<string, string>>;

/** `{name}` and the like filled in. */
export function say(words: Words, key: string, values: Readonly<Record<string, string>> = {}) {
  return (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
