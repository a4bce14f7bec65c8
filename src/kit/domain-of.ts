// The domain of an address.

/** What comes after the last `@`, as it is written; the whole of what has none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
