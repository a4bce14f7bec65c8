// What messages-en-announce.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnAnnounce } from '../messages-en-announce.ts';

export const announceJa: Translation<typeof messagesEnAnnounce> = {
  'admin.tab.announce': 'お知らせ',
  'announce.title': 'このドメインの利用者に書く',
  'announce.lead':
    '一人ひとりに別々のメールが届き、ほかの人のアドレスは見えません。書式のないテキストで、もう一度確認してから送信されます。',
  'announce.subject': '件名',
  'announce.text': 'お知らせの内容',
  'announce.to': '宛先',
  'announce.to.all': 'すべてのメールボックス',
  'announce.to.full': 'ほぼいっぱいのメールボックス',
  'announce.to.ending': 'まもなく期限の切れるメールボックス',
  'announce.to.never': 'まだ誰も開いていないメールボックス',
  'announce.to.some': '次のものだけ：',
  'announce.names': 'メールボックスの名前',
  'announce.names.help': '空白、コンマ、改行で区切ります。例：「bob, alice」',
  'announce.look': '先に確認する',
  'announce.nobody':
    '該当するものがありません。少なくとも1つのメールボックスを指定するか、別のものを選んでください。',
  'announce.preview': '送信前の確認',
  'announce.count': '{count, plural, other {#件のメールボックスに送られます}}',
  'announce.more': '{count, plural, other {ほか#件}}',
  'announce.once':
    '途中でサーバーが再起動しても、同じ人に2回届くことはありません。無効なメールボックスは除かれます。途中で停止できますが、届いたものは残ります。',
  'announce.send': '{count, plural, other {#通を送信}}',
  'admin.task.announce': 'お知らせ',
  'admin.task.undelivered': '{address}には届きませんでした。',
  'admin.task.unsure':
    '{address}に届いたかどうかは不明です。ちょうどそのときにサーバーが停止しました。再送はしていません。',
  'admin.act.announce': 'お知らせの送信',
};
