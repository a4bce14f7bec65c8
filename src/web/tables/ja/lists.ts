// What messages-en-lists.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsJa: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'スレッドごとに 1 行',
  'list.rows-messages': 'メッセージごとに 1 行',
  'list.pick-shown': 'この一覧にある {count, number} 件すべて',
  'list.me': '自分',
  'list.conversation': '{count, plural, other {# 件のメッセージから成るスレッド}}',
  'list.before': '前のメッセージ',
  'list.after': '次のメッセージ',
};
