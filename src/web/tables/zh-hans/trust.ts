// What messages-en-trust.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustZhHans: Translation<typeof messagesEnTrust> = {
  'trust.signed': '由 {domain} 签名',
  'trust.signed.help': '邮件服务器已确认此邮件来自该处。',
  'trust.warn.failed': '邮件服务器无法确认此邮件来自 {other}。可能是其他人写的。',
  'trust.warn.homograph': '发件人的域名 {other} 中含有与其他字母相似的字母。',
  'trust.warn.look-alike': '发件人的域名不是您熟悉的 {other}，但容易混淆。',
  'trust.warn.claims': '发件人名称写的是 {other}，但邮件并非来自该处。',
  'trust.warn.several': '此邮件列出了多个发件人。',
  'trust.warn.reply': '回复不会发给发件人，而是发给 {other}。',
  'trust.warn.lures':
    '{count, plural, other {# 个链接所示的位置与实际指向不同。}}实际位置显示在其旁边。',
  'trust.warn.first': '您最近没有与 {other} 联系过。',
  'trust.detail.sender': '发送者',
  'trust.detail.return-path': '退信地址',
  'trust.detail.resent': '转交者',
  'trust.detail.receipt': '回执',
  'trust.receipt': '发件人希望得知您已阅读此邮件（{address}）。没有发送任何内容。',
  'trust.images-never': '按照您的设置，{count, plural, other {未加载 # 张外部图片。}}',
  'trust.images-settings': '设置',
  'trust.images-shown': '图片由本服务器获取：发件人不会得知您的位置。',
  'trust.images-hide': '隐藏图片',
  'trust.images-sender': '始终显示来自 {address} 的图片',
  'trust.trackers': '{count, plural, other {已移除 # 张会报告您行踪的隐藏图片。}}',
  'unsubscribe.link': '退订此邮件列表',
  'unsubscribe.title': '要退订此邮件列表吗？',
  'unsubscribe.one-click': '本服务器会告知 {host} 您不再需要这些邮件。不会发送关于您的其他信息。',
  'unsubscribe.one-click.submit': '退订',
  'unsubscribe.mail': '将向 {address} 发送一封含有您地址的邮件。',
  'unsubscribe.mail.submit': '发送',
  'unsubscribe.web': '该列表在 {host} 有退订页面。打开它会让 {host} 得知您已阅读此邮件。',
  'unsubscribe.web.open': '打开 {host} 的页面',
  'unsubscribe.unproven':
    '您的邮件服务器均未确认此邮件的发送者。退订垃圾邮件列表只会表明有人在阅读。',
  'unsubscribe.failed': '列表未接受退订。请稍后再试，或换一种方式。',
  'unsubscribe.back': '返回邮件',
  'trust.links-freed': '{count, plural, other {已从 # 个链接中去除用于追踪的内容。}}',

  'trust.pictures': '外部图片',
  'trust.pictures.lead':
    '从其他服务器加载图片，会让其所有者得知您阅读了邮件。因此只有在您要求时才会加载，并由本服务器获取。',
  'trust.pictures.mode': '当邮件含有此类图片时',
  'trust.pictures.ask': '询问我',
  'trust.pictures.never': '从不加载',
  'trust.pictures.submit': '保存',
  'trust.pictures.senders': '始终加载以下发件人的图片：',
  'trust.pictures.revoke': '停止加载 {address} 的图片',
};
