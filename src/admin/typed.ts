// What people type into the panel's forms, tidied before a verb sees it.

/** The part before the @. A whole address of this domain, typed out of habit, is understood. */
export function typedLocalPart(text: string, domain: string): string {
  const typed = text.trim().toLowerCase();
  const ending = `@${domain}`;
  return typed.endsWith(ending) ? typed.slice(0, -ending.length) : typed;
}

/** Addresses parted by commas, semicolons or line breaks, as one line: `a@x.test, b@y.test`. */
export function typedTarget(text: string): string {
  return text
    .split(/[,;\r\n]/)
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .join(', ');
}

/** Names or addresses parted by whatever people part them by. */
export function typedWords(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}
