// What messages-en-announce.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceZhHant: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': '公告',
  'announce.title': '寫信給此網域的使用者',
  'announce.lead':
    '每個人都會收到單獨的郵件，看不到其他地址。郵件是純文字，在您再次查看之後才會寄出。',
  'announce.subject': '主旨',
  'announce.text': '要說的內容',
  'announce.to': '收件者',
  'announce.to.all': '所有信箱',
  'announce.to.full': '快滿的信箱',
  'announce.to.ending': '即將到期的信箱',
  'announce.to.never': '還沒有人開啟過的信箱',
  'announce.to.some': '僅限這些：',
  'announce.names': '信箱名稱',
  'announce.names.help': '以空格、逗號或換行分隔，例如「bob, alice」。',
  'announce.look': '先查看',
  'announce.nobody': '沒有符合的信箱。請至少填寫一個信箱，或選擇其他信箱。',
  'announce.preview': '寄出之前',
  'announce.count': '{count, plural, other {將寄送到 # 個信箱}}',
  'announce.more': '{count, plural, other {還有 # 個}}',
  'announce.once':
    '即使伺服器在此期間重新啟動，也不會有人收到兩次。已停用的信箱會被略過。您可以中途停止；已送達的會保留。',
  'announce.send': '{count, plural, other {寄送 # 封郵件}}',
  'admin.task.announce': '公告',
  'admin.task.undelivered': '{address} 沒有收到。',
  'admin.task.unsure': '不知道 {address} 是否收到：伺服器恰在此時停止。沒有再次寄送。',
  'admin.act.announce': '寄送公告',
};
