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
};
