// What a page is told of a change, as JSON:
//
//   { "tree": true,                           other folders than before
//     "folders": [ { "name", "total", "unread",
//                    "there": [id …], "gone": [id …] } ] }   without them: look at the whole list

import type { LiveChange } from '../../store/live/live-account.ts';

/** LIMIT of messages that are named; a list with more of them is looked at as a whole. */
const idsMax = 50;

export function changeText({ folders, isNewTree }: LiveChange): string {
  return JSON.stringify({
    tree: isNewTree,
    folders: folders.map(({ folder, total, unread, messages }) => {
      const counts = { name: folder, total, unread };
      if (!messages || messages.there.length + messages.gone.length > idsMax) return counts;
      return { ...counts, there: messages.there, gone: messages.gone };
    }),
  });
}
