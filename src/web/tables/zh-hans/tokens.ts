// What messages-en-tokens.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensZhHans: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': '程序',
  'admin.tokens.title': '参与管理的程序',
  'admin.tokens.lead': '商店或脚本等程序可以用令牌代替密码进行管理，地址为 {address}。',
  'admin.tokens.description': '可以请求的内容',
  'admin.tokens.list': '令牌',
  'admin.tokens.empty': '还没有程序参与管理',
  'admin.tokens.empty.help': '添加一个令牌，只授予该程序所需的权限。',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': '{owner} 的所有域名',
  'admin.tokens.domains.count':
    '{count, plural, other {{first}{more, plural, =0 {} other { 等另外 # 个}}}}',
  'admin.tokens.used': '使用于 {day}',
  'admin.tokens.unused': '从未使用',
  'admin.tokens.until': '有效期至 {day}',
  'admin.tokens.over': '已过期',
  'admin.tokens.trusted': '受信任',
  'admin.tokens.remove': '移除',
  'admin.tokens.remove.label': '移除令牌 {name}',
  'admin.tokens.add': '添加令牌',
  'admin.token.name': '名称',
  'admin.token.name.help': '在此列表和审计日志中说明是哪个程序。',
  'admin.token.reach': '允许的操作',
  'admin.token.reach.every': '我能做的一切',
  'admin.token.reach.every.help': '我的权限变化时，令牌的权限也随之变化。',
  'admin.token.reach.some': '只有一部分',
  'admin.token.reach.some.help': '仅限下面列出的内容。',
  'admin.token.domains': '在这些域名中',
  'admin.token.domains.help': '每行一个。留空表示我管理的所有域名。',
  'admin.token.domains.super': '每行一个。超级管理员必须列出域名，或在上面选择全部。',
  'admin.token.may': '可以更改',
  'admin.token.may.help': '如果都不选，则可以查看一切，但不能更改任何内容。',
  'admin.token.trusted': '可以删除和设置密码',
  'admin.token.trusted.help': '这些操作会要求您输入密码。程序无法被询问，因此只能允许或不允许。',
  'admin.token.networks': '来自这些地址',
  'admin.token.networks.help':
    '地址或网段，例如 192.0.2.7 或 2001:db8::/32，每行一个。留空表示任何地方。',
  'admin.token.networks.wrong': '其中有一项既不是地址也不是网段。',
  'admin.token.until': '截止',
  'admin.token.until.help': '最后有效的日期。留空表示永久有效。',
  'admin.token.until.wrong': '请选择一个将来的日期。',
  'admin.token.limit': '已有 {max, number} 个令牌。请移除不需要的令牌。',
  'admin.token.made': '{name} 的令牌',
  'admin.token.made.help':
    '请立即复制：令牌只显示这一次。任何持有它的人都能执行它所允许的操作，请像密码一样保管。',
  'admin.token.made.back': '完成',
  'admin.done.token-removed': '令牌已移除。该程序不能再执行任何操作。',
};
