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
};
