// What messages-en-lists.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsZhHans: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': '每个会话一行',
  'list.rows-messages': '每封邮件一行',
  'list.pick-shown': '此列表中的全部 {count, number} 封',
  'list.me': '我',
  'list.conversation': '{count, plural, other {包含 # 封邮件的会话}}',
  'list.before': '上一封邮件',
  'list.after': '下一封邮件',
  'folders.favourites': '收藏夹',
  'folders.favourite': '加入收藏夹，显示在所有文件夹上方',
  'folders.color': '颜色',
  'folders.color.none': '无颜色',
  'folders.color.red': '红色',
  'folders.color.orange': '橙色',
  'folders.color.yellow': '黄色',
  'folders.color.green': '绿色',
  'folders.color.teal': '青色',
  'folders.color.blue': '蓝色',
  'folders.color.purple': '紫色',
  'folders.color.pink': '粉色',
  'done.folder-look': '文件夹外观已更改。',
};
