// The files below conf/ hold example values, and are whole as they stand. Here they get others.

/**
 * Puts values in the place of examples, all in one pass, so that nothing that was put in is
 * replaced again. A longer example wins over a shorter one that it begins with. An example that
 * does not occur is a mistake of the caller.
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  const examples = Object.keys(values).sort((one, other) => other.length - one.length);
  const missing = examples.find((example) => !text.includes(example));
  if (missing !== undefined) throw new Error(`the file has no example value ${missing}`);
  if (examples.length === 0) return text;
  const pattern = new RegExp(examples.map((example) => RegExp.escape(example)).join('|'), 'g');
  return text.replace(pattern, (example) => values[example] ?? example);
}
