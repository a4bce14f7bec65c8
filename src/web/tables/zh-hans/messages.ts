// Every text that a person sees, in Simplified Chinese; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsZhHans } from './administrators.ts';
import { announceZhHans } from './announce.ts';
import { composeZhHans } from './compose.ts';
import { contactsZhHans } from './contacts.ts';
import { deviceZhHans } from './device.ts';
import { diagnosticsZhHans } from './diagnostics.ts';
import { displayZhHans } from './display.ts';
import { dnsZhHans } from './dns.ts';
import { stsZhHans } from './sts.ts';
import { reportsZhHans } from './reports.ts';
import { dkimZhHans } from './dkim.ts';
import { domainsZhHans } from './domains.ts';
import { foldersZhHans } from './folders.ts';
import { listsZhHans } from './lists.ts';
import { mailboxesZhHans } from './mailboxes.ts';
import { monitorZhHans } from './monitor.ts';
import { panelZhHans } from './panel.ts';
import { phoneZhHans } from './phone.ts';
import { partsZhHans } from './parts.ts';
import { readingZhHans } from './reading.ts';
import { searchZhHans } from './search.ts';
import { sortingZhHans } from './sorting.ts';
import { securityZhHans } from './security.ts';
import { factorsZhHans } from './factors.ts';
import { tokensZhHans } from './tokens.ts';
import { transferZhHans } from './transfer.ts';
import { ownZhHans } from './own.ts';
import { logoZhHans } from './logo.ts';
import { signUpZhHans } from './sign-up.ts';
import { trustZhHans } from './trust.ts';
import { auditZhHans } from './audit.ts';
import { loginsZhHans } from './logins.ts';
import { webhooksZhHans } from './webhooks.ts';
import { usageZhHans } from './usage.ts';

export const messagesZhHans: Translation<typeof messagesEn> = {
  ...administratorsZhHans,
  ...announceZhHans,
  ...composeZhHans,
  ...contactsZhHans,
  ...deviceZhHans,
  ...diagnosticsZhHans,
  ...displayZhHans,
  ...dnsZhHans,
  ...dkimZhHans,
  ...reportsZhHans,
  ...stsZhHans,
  ...domainsZhHans,
  ...foldersZhHans,
  ...listsZhHans,
  ...mailboxesZhHans,
  ...monitorZhHans,
  ...panelZhHans,
  ...phoneZhHans,
  ...partsZhHans,
  ...readingZhHans,
  ...searchZhHans,
  ...sortingZhHans,
  ...securityZhHans,
  ...factorsZhHans,
  ...tokensZhHans,
  ...transferZhHans,
  ...ownZhHans,
  ...logoZhHans,
  ...signUpZhHans,
  ...trustZhHans,
  ...auditZhHans,
  ...loginsZhHans,
  ...webhooksZhHans,
  ...usageZhHans,

  'shell.skip': '跳到正文',
  'shell.places': '导航',
  'shell.mail': '邮件',
  'shell.contacts': '联系人',
  'shell.admin': '管理',
  'shell.settings': '设置',
  'shell.logout': '退出登录',

  'failure.title': '操作未成功',
  'failure.home': '返回首页',
  'failure.bug': '我们这边出了问题。请重试；如果仍然如此，请将编号 {requestId} 告知管理员。',

  'refusal.bad-request': '无法理解该请求。',
  'refusal.bad-form': '表单不完整或已损坏。请返回后重新提交。',
  'refusal.bad-address': '“{address}”不是可在此使用的邮箱地址。',
  'refusal.bad-folder-name': '文件夹不能使用此名称。',
  'refusal.folder-not-chosen': '请先选择目标文件夹。',
  'refusal.password-wrong': '当前密码不正确。',
  'refusal.password-weak':
    '{reason, select, short {太短。请至少使用 {lengthMin} 个字符。} long {太长。{lengthMax} 个字符就足够了。} name {这是地址本身或其一部分，会最先被尝试。} common {这是最常见的密码之一，会最先被尝试。} repeated {这是同一个字符的重复，很快会被猜到。} character {其中含有并非处处都能输入的字符。} other {不能使用此密码。}}',
  'refusal.login-failed': '地址或密码不正确。',
  'refusal.login-throttled': '尝试次数过多。请等待 {seconds, plural, other {# 秒}}后再试。',
  'refusal.login-required': '您的会话已结束。请重新登录。',
  'refusal.cross-site': '此请求来自其他网站，未予执行。',
  'refusal.forbidden': '您的账户不能执行此操作。',
  'refusal.not-found': '此地址没有任何内容。',
  'refusal.message-gone': '此邮件已不在这里。可能已被移动或删除。',
  'refusal.account-closed': '此账户已停用或已过期。请联系管理员。',
  'refusal.folder-missing': '此文件夹已不存在。',
  'refusal.folder-exists': '已有同名的文件夹。',
  'refusal.folder-in-use': '此文件夹有专门用途（例如存放已发送邮件），不能更改。',
  'refusal.over-quota':
    '邮箱已满：容量为{unit, select, bytes { {most, number} MB} other { {most, number} 封邮件}}。请删除不需要的内容（包括“已删除邮件”中的），然后重试。没有丢失任何内容。',
  'refusal.disk-full': '邮件服务器空间不足。没有丢失任何内容；请稍后再试，并告知管理员。',
  'refusal.job-missing': '此任务已无记录。',
  'refusal.undo-over': '已经来不及撤销。',
  'refusal.method-not-allowed': '此地址不接受此类请求。',
  'refusal.already-exists': '{address} 已存在。',
  'refusal.limit-reached': '此处最多允许 {max, number} 个。',
  'refusal.over-domain-quota': '此域名的所有邮箱合计容量为 {most} MB，还剩 {left} MB。',
  'refusal.over-granted': '您在所管理的全部域名中可分配 {most} MB，还剩 {left} MB。',
  'refusal.proof-required': '请输入密码以确认是您本人。',
  'refusal.mailbox-taken': '邮箱的位置已有其他内容：{path}',
  'refusal.hash-unusable': '{address} 的密码哈希不属于此处已知的类型。',
  'refusal.restore-over': '此账户已无法恢复。',
  'refusal.alias-loop': '转发到“{address}”的邮件会回到起点，永远无法送达。',
  'refusal.domain-in-use': '{domain} 仍有邮箱、转发地址或其他名称。请先移除它们。',
  'refusal.not-held': '此目录的数据表没有存放该内容的位置（{what}）；未作任何更改。',
  'refusal.too-long': '太长：最多 {charsMax, plural, other {# 个字符}}。',
  'refusal.too-large': '超过了一次允许的 {megabytes} MB。',
  'refusal.mailbox-busy': '另一个程序正在写入此邮箱。请稍后再试；未作任何更改。',
  'refusal.mailbox-unsafe': '邮箱位于不允许读取的位置。请告知管理员。',
  'refusal.mail-refused': '邮件服务器未接受此邮件：{answer}',
  'refusal.sender-not-allowed': '您不能以 {address} 的名义发送。',
  'refusal.no-recipient': '请至少填写一位收件人。',
  'refusal.directory-away': '用户目录暂时没有应答。请稍后再试。',
  'refusal.overloaded': '服务器暂时繁忙。请几秒后再试。',

  'login.title': '登录',
  'login.lead': '阅读邮件，或管理您的域名。',
  'login.address': '邮箱地址',
  'login.password': '密码',
  'login.submit': '登录',
  'login.ended': '您已退出登录。',

  'folders.title': '文件夹',
  'folders.own': '文件夹',
  'folders.new': '新建文件夹',
  'folders.name': '文件夹名称',
  'folders.make': '创建',
  'folder.inbox': '收件箱',
  'folder.drafts': '草稿箱',
  'folder.sent': '已发送',
  'folder.archive': '归档',
  'folder.junk': '垃圾邮件',
  'folder.trash': '已删除邮件',

  'list.pane': '邮件',
  'list.count': '{count, number}',
  'list.bulk': '对所选邮件的操作',
  'list.pick': '选择“{subject}”',
  'list.pick-all': '选择本页全部',
  'list.seen': '标为已读',
  'list.unseen': '标为未读',
  'list.flagged': '加星标',
  'list.trash': '移到已删除邮件',
  'list.erase': '永久删除',
  'list.move': '移到此文件夹',
  'list.move-target': '目标文件夹',
  'list.move-to': '移到…',
  'list.empty': '这里没有内容。',
  'list.empty-inbox': '这里没有内容。打开此页时，新邮件会自动出现。',
  'list.unread': '未读：',
  'list.from-nobody': '（无发件人）',
  'list.to-nobody': '（无收件人）',
  'list.is-answered': '已回复',
  'list.is-forwarded': '已转发',
  'list.is-flagged': '已加星标',
  'list.has-attachment': '有附件',
  'list.pages': '分页',
  'list.page': '{page, number}/{pages, number}',
  'list.newer': '较新',
  'list.older': '较旧',

  'day.today': '今天',
  'day.yesterday': '昨天',
  'day.week': '本周',
  'day.month': '本月',

  'message.pane': '邮件',
  'message.none-open': '选择一封邮件即可在此阅读。',
  'message.no-subject': '（无主题）',
  'message.tools': '对此邮件的操作',
  'message.to-list': '返回 {folder}',
  'message.unflag': '移除星标',
  'message.to': '发给 {people}{more, plural, =0 {} other { 等另外 # 人}}',
  'message.more-people': ' 另有 {count, number} 人',
  'message.reply-to': '回复地址',
  'message.date': '日期',
  'message.size': '大小',
  'message.source': '源代码',
  'message.body': '正文',
  'message.colors-dark': '适合深色背景的颜色',
  'message.colors-own': '以原有颜色显示',
  'message.quoted': '引用的文字',
  'message.cut': '此邮件太长，无法完整显示。源代码中有全部内容。',
  'message.images-blocked':
    '{count, plural, other {未加载 # 张外部图片，}}以免发件人得知您阅读了此邮件。',
  'message.show-images': '显示图片',
  'message.attachments': '附件',
  'message.more-files': '另有 {count, number} 个',
  'message.part': '部分-{number}',
  'message.reply': '回复',
  'message.reply-all': '全部回复',
  'message.forward': '转发',

  'done.sent': '已发送。',
  'done.draft-kept': '已存为草稿。',
  'done.moved': '{count, plural, other {已移动 # 封邮件。}}',
  'done.trashed': '{count, plural, other {已将 # 封邮件移到“已删除邮件”。}}',
  'done.erased': '{count, plural, other {已永久删除 # 封邮件。}}',
  'done.folder-made': '文件夹已创建。',
  'done.unsubscribed': '列表已确认您退订。',
  'done.flagged': '已加星标。',
};
