// What messages-en-announce.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceZhHans: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': '公告',
  'announce.title': '写信给此域的用户',
  'announce.lead':
    '每个人都会收到单独的邮件，看不到其他地址。邮件是纯文本，在您再次查看之后才会发出。',
  'announce.subject': '主题',
  'announce.text': '要说的内容',
  'announce.to': '收件人',
  'announce.to.all': '所有邮箱',
  'announce.to.full': '快满的邮箱',
  'announce.to.ending': '即将到期的邮箱',
  'announce.to.never': '还没有人打开过的邮箱',
  'announce.to.some': '仅限这些：',
  'announce.names': '邮箱名称',
  'announce.names.help': '用空格、逗号或换行分隔，例如“bob, alice”。',
  'announce.look': '先查看',
  'announce.nobody': '没有符合的邮箱。请至少填写一个邮箱，或选择其他邮箱。',
  'announce.preview': '发送之前',
  'announce.count': '{count, plural, other {将发送到 # 个邮箱}}',
  'announce.more': '{count, plural, other {还有 # 个}}',
  'announce.once':
    '即使服务器在此期间重启，也不会有人收到两次。已停用的邮箱会被跳过。您可以中途停止；已送达的会保留。',
  'announce.send': '{count, plural, other {发送 # 封邮件}}',
  'admin.task.announce': '公告',
  'admin.task.undelivered': '{address} 没有收到。',
  'admin.task.unsure': '不知道 {address} 是否收到：服务器恰在此时停止。没有再次发送。',
  'admin.act.announce': '发送公告',
};
