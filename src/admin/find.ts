// One row of a domain's list by its local part.

import { Refusal } from '../kit/failure.ts';

// LIMIT rows read at once, and rounds; together more rows than a domain has.
const rowsAtOnce = 1000;
const roundsMax = 1000;

type Read<Row> = (page: {
  readonly after?: string;
  readonly limit: number;
}) => Promise<readonly Row[]>;

/** The row, or undefined. Its right is checked by the list verb it is read with. */
export async function findRow<Row extends { readonly localPart: string }>(
  localPart: string,
  read: Read<Row>,
): Promise<Row | undefined> {
  let after: string | undefined;
  for (let round = 0; round < roundsMax; round += 1) {
    const rows = await read({ ...(after === undefined ? {} : { after }), limit: rowsAtOnce });
    const found = rows.find((row) => row.localPart === localPart);
    if (found || rows.length === 0) return found;
    after = rows.at(-1)?.localPart;
  }
  return undefined;
}

/** The same; refuses `not-found` when there is no such row. */
export async function mustFindRow<Row extends { readonly localPart: string }>(
  localPart: string,
  read: Read<Row>,
): Promise<Row> {
  const found = await findRow(localPart, read);
  if (!found) throw new Refusal('not-found');
  return found;
}
