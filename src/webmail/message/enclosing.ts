// The root of the message that a part belongs to: the whole one, or one that is embedded in it.

import type { Part } from '../../mime/part.ts';

/** Found without recursion: a tree may be deep. The whole root for a number that is not there. */
export function messageRootOf(root: Part, number: string): Part {
  const waiting: { readonly part: Part; readonly top: Part }[] = [{ part: root, top: root }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.part.number === number) return next.top;
    const embeds = next.part.type.startsWith('message/');
    for (const part of next.part.children) waiting.push({ part, top: embeds ? part : next.top });
  }
  return root;
}
