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
  'folders.favourites': 'お気に入り',
  'folders.favourite': 'お気に入りとして、すべてのフォルダーの上に表示',
  'folders.color': '色',
  'folders.color.none': '色なし',
  'folders.color.red': '赤',
  'folders.color.orange': 'オレンジ',
  'folders.color.yellow': '黄',
  'folders.color.green': '緑',
  'folders.color.teal': '青緑',
  'folders.color.blue': '青',
  'folders.color.purple': '紫',
  'folders.color.pink': 'ピンク',
  'done.folder-look': 'フォルダーの見た目を変更しました。',
};
