// The meta-variables of one request (RFC 3875 4.1), as FastCGI and SCGI both carry them.

/** Values are latin1: one character a byte, as it was sent. */
export interface CgiVariables {
  /** Value by exact name, repeats settled by `repeatSeparator`; undefined when it was not sent. */
  get(name: string): string | undefined;
  /** Every pair in the order it was sent, repeats as they came, none without a name. */
  entries(): Iterable<readonly [name: string, value: string]>;
}

/**
 * What joins the values of a name that came twice. Repeated `HTTP_*` are one header sent twice
 * (RFC 9110 5.3); two `Cookie:` are one list of cookies, where a comma would become part of a
 * value (RFC 6265 5.4). Of any other name the first counts, and there is nothing to join.
 */
export function repeatSeparator(name: string): string | undefined {
  if (name === 'HTTP_COOKIE') return '; ';
  return name.startsWith('HTTP_') ? ', ' : undefined;
}
