// Sets of names, written as one text so that a table of them reads as a list of words.

/** The words of a text, divided by white space. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
