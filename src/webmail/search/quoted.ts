// A value behind an operator of a query, with what would end it within quotation marks.

export function quoted(value: string): string {
  const plain = value.replaceAll('"', ' ');
  return /^[^\s()"“”„«»]+$/u.test(value) ? value : `"${plain}"`;
}

/** What finds the messages with a label. */
export function labelQuery(label: string): string {
  return `label:${quoted(label)}`;
}
