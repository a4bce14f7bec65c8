// What an account's folders looked like at one moment, in a few characters that a page keeps and
// sends back: a sum of the list of folders, and one of each folder's stamp.
//
//   base64url( list, 4 bytes | folder 1, 3 bytes | folder 2, 3 bytes | … )
//
// It proves nothing to anybody and holds nothing of the mail: a page that sends another one learns
// no more than that all of it is to be looked at.

/** LIMIT of folders with a sum of their own; what lies beyond shares the last one. */
const foldersMax = 400;
const listBytes = 4;
const folderBytes = 3;

/** Sums by folder, in the order of the list. */
export type FolderSums = ReadonlyMap<string, number>;

export function liveState(sums: FolderSums): string {
  const names = [...sums.keys()];
  const bytes = Buffer.alloc(listBytes + Math.min(names.length, foldersMax) * folderBytes);
  bytes.writeUInt32BE(sumOf(names.join('\n')));
  for (const [at, name] of names.entries()) {
    const offset = listBytes + Math.min(at, foldersMax - 1) * folderBytes;
    const shared = at < foldersMax ? 0 : bytes.readUIntBE(offset, folderBytes);
    bytes.writeUIntBE((shared * 31 + (sums.get(name) ?? 0)) & 0xffffff, offset, folderBytes);
  }
  return bytes.toString('base64url');
}

/** Folders that differ between two states of one list; undefined when the lists differ. */
export function changedFolders(sums: FolderSums, since: string): readonly string[] | undefined {
  const now = Buffer.from(liveState(sums), 'base64url');
  const then = Buffer.from(since, 'base64url');
  if (then.length !== now.length || !then.subarray(0, listBytes).equals(now.subarray(0, listBytes)))
    return undefined;
  return [...sums.keys()].filter((_, at) => {
    const offset = listBytes + Math.min(at, foldersMax - 1) * folderBytes;
    return then.readUIntBE(offset, folderBytes) !== now.readUIntBE(offset, folderBytes);
  });
}

/** FNV-1a over the UTF-16 units. */
export function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
