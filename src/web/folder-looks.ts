// What somebody made of their folders: a colour, and a place among the favourites. Kept as one setting,
//
//     [["Work", "green", 1], ["Lists.Birds", "", 1]]        name, colour, whether it is a favourite
//
// so that a page needs no query for it. A folder that is gone is passed over.

export const tints = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'purple',
  'pink',
] as const;

export type Tint = (typeof tints)[number];

export interface FolderLook {
  readonly tint: Tint | undefined;
  readonly isFavourite: boolean;
}

/** By name. */
export type FolderLooks = ReadonlyMap<string, FolderLook>;

/** LIMIT of folders that have a look of their own. */
export const folderLooksMax = 300;

export const noLooks: FolderLooks = new Map();

/** What is not as it should be has not been chosen. */
export function folderLooksOf(stored: string | undefined): FolderLooks {
  if (stored === undefined || stored === '') return noLooks;
  const looks = new Map<string, FolderLook>();
  for (const entry of entriesOf(stored).slice(0, folderLooksMax)) {
    if (!Array.isArray(entry)) continue;
    const [name, tint, favourite] = entry as readonly unknown[];
    if (typeof name !== 'string') continue;
    const known = tints.find((one) => one === tint);
    looks.set(name, { tint: known, isFavourite: favourite === 1 });
  }
  return looks;
}

export function folderLooksText(looks: FolderLooks): string {
  const chosen = [...looks].filter(
    ([, { tint, isFavourite }]) => tint !== undefined || isFavourite,
  );
  if (chosen.length === 0) return '';
  return JSON.stringify(
    chosen.map(([name, { tint, isFavourite }]) => [name, tint ?? '', isFavourite ? 1 : 0]),
  );
}

/** A folder and what is below it have another name, or none any more. */
export function looksAfterMove(
  looks: FolderLooks,
  from: string,
  to: string | undefined,
): FolderLooks {
  const moved = new Map<string, FolderLook>();
  for (const [name, look] of looks) {
    const isMoved = name === from || name.startsWith(`${from}.`);
    if (!isMoved) moved.set(name, look);
    else if (to !== undefined) moved.set(to + name.slice(from.length), look);
  }
  return moved;
}

function entriesOf(stored: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(stored);
    return Array.isArray(parsed) ? (parsed as readonly unknown[]) : [];
  } catch {
    return [];
  }
}
