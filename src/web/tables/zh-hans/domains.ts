// What messages-en-domains.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDomains } from '../messages-en-domains.ts';

export const domainsZhHans: Translation<typeof messagesEnDomains> = {
  'refusal.external-target': '“{address}”位于其他服务器，此域名的转发地址不能指向那里。',
  'admin.domain.out': '转发地址可以指向其他服务器',
  'admin.domain.out.help': '关闭后，新的转发地址只能指向此服务器上的地址。已有的保持不变。',

  'admin.error.day': '请输入日期，例如 2027-12-31，或留空。',
  'admin.day.placeholder': '年-月-日',
  'admin.not-held': '此服务器的数据表没有存放以下内容的位置：{list}。',
  'admin.fact.description': '说明',
  'admin.fact.isActive': '关闭域名',
  'admin.fact.expiresMs': '截止日期',
  'admin.fact.accountsMax': '邮箱数量上限',
  'admin.fact.aliasesMax': '转发地址数量上限',
  'admin.fact.quotaBytesMax': '存储空间上限',
  'admin.fact.defaultQuotaBytes': '新邮箱的配额',

  'admin.domains.storage': '已分配空间',
  'admin.domains.storage.of': '{used}/{max}',
  'admin.domains.closed': '已关闭',
  'admin.domains.due': '将于 {day} 删除',
  'admin.size.gb': '{number, number} GB',
  'admin.size.mb': '{number, number} MB',
  'admin.size.none': '无',

  'admin.domain.settings.none': '这里没有您可以更改的内容。上限和名称由服务器管理者决定。',
  'admin.domain.general': '常规',
  'admin.domain.limits': '上限和默认值',
  'admin.domain.access': '访问',
  'admin.domain.field.description': '说明',
  'admin.domain.field.description.help': '供管理者参考：属于谁，作何用途。',
  'admin.domain.field.accounts_max': '邮箱数量上限',
  'admin.domain.field.accounts_max.help': '留空表示无上限。降低上限不会删除任何内容。',
  'admin.domain.field.aliases_max': '转发地址数量上限',
  'admin.domain.field.aliases_max.help': '留空表示无上限。',
  'admin.domain.field.quota_max': '所有邮箱的总空间',
  'admin.domain.field.quota_max.help':
    '例如 100 GB；留空表示无上限。设定上限后，每个邮箱都需要配额，请同时填写默认值。',
  'admin.domain.field.default_quota': '新邮箱的配额',
  'admin.domain.field.default_quota.help': '例如 2 GB。现有邮箱保持不变。留空表示无配额。',
  'admin.domain.field.expires': '截止日期',
  'admin.domain.field.expires.help': '此日之后，此域名的人无法登录。留空表示永不截止。',
  'admin.domain.active': '开放：可以登录',
  'admin.domain.active.help':
    '关闭后，此域名的人在这里以及遵循此设置的邮件程序中都无法登录。邮件和设置保持不变。',
  'admin.domain.closed': '此域名已关闭',
  'admin.domain.closed.lead':
    '没有人可以登录，其中的内容均未改动。{day}，其中的一切（包括邮件）将被永久删除。在此之前，您可以按原样重新开放。',
  'admin.domain.restore': '重新开放',
  'admin.domain.removal.close':
    '其中有{accounts, plural, =0 {零个邮箱} other { # 个邮箱}}和{aliases, plural, =0 {零个转发地址} other { # 个转发地址}}。它会立即关闭，几天之后才会连同这些内容一起永久删除；在此之前，您可以重新开放。',

  'admin.tab.look': '外观',
  'admin.look.title': '在使用者眼中的外观',
  'admin.look.lead': '在下方主机的登录页面上显示，代替通常的文字。',
  'admin.look.name': '名称',
  'admin.look.name.help': '例如公司或社团的名称。留空则显示通常的名称。',
  'admin.look.welcome': '欢迎语',
  'admin.look.welcome.help': '一两句话，例如可以向谁求助。无论是否登录，所有人都能看到。',
  'admin.look.hue': '颜色',
  'admin.look.hue.usual': '通常的颜色',
  'admin.look.hue.one': '颜色 {number, number}',
  'admin.look.host': '专用主机',
  'admin.look.host.help':
    '例如 mail.{domain}，不含 https://。Web 服务器必须将其转交给 Dispatch。在那里，不含 @ 的名称属于此域名。',
  'admin.look.host.bad': '“{host}”不是主机名，正确的形式如 mail.example.org。',
  'admin.done.look-changed': '已保存。登录页面会在数秒内显示。',

  'admin.done.domain-changed': '设置已保存。',
  'admin.done.domain-closed': '域名已关闭。',
  'admin.done.domain-restored': '域名已按原样重新开放。',
};
