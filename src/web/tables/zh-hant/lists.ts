// What messages-en-lists.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsZhHant: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': '每個對話一列',
  'list.rows-messages': '每封郵件一列',
  'list.pick-shown': '此清單中的全部 {count, number} 封',
  'list.me': '我',
  'list.conversation': '{count, plural, other {包含 # 封郵件的對話}}',
  'list.before': '上一封郵件',
  'list.after': '下一封郵件',
  'folders.favourites': '我的最愛',
  'folders.favourite': '加入我的最愛，顯示在所有資料夾上方',
  'folders.color': '顏色',
  'folders.color.none': '無顏色',
  'folders.color.red': '紅色',
  'folders.color.orange': '橙色',
  'folders.color.yellow': '黃色',
  'folders.color.green': '綠色',
  'folders.color.teal': '青色',
  'folders.color.blue': '藍色',
  'folders.color.purple': '紫色',
  'folders.color.pink': '粉紅色',
  'done.folder-look': '資料夾外觀已變更。',
};
