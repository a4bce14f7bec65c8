// What messages-en-dkim.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDkim } from '../messages-en-dkim.ts';

export const dkimZhHans: Translation<typeof messagesEnDkim> = {
  'admin.dkim.title': '签名密钥',
  'admin.dkim.lead':
    '创建一个密钥并发布其记录。DNS 中出现该记录后，邮件服务器就会用它签名：约一小时后自动开始，或在您选择“立即使用”时开始。',
  'admin.dkim.server': '邮件服务器需要设置为从此处读取密钥。手册中关于域邮件的页面说明了方法。',
  'admin.dkim.empty': '还没有密钥。',
  'admin.dkim.state.next': '尚未使用',
  'admin.dkim.state.used': '使用中',
  'admin.dkim.state.old': '使用至 {day}',
  'admin.dkim.made': '创建于 {day}',
  'admin.dkim.use': '立即使用',
  'admin.dkim.use.label': '立即使用密钥 {selector}',
  'admin.dkim.remove': '删除',
  'admin.dkim.remove.label': '删除密钥 {selector}',
  'admin.dkim.make.rsa': '创建 RSA 密钥',
  'admin.dkim.make.ed25519': '创建 Ed25519 密钥',
  'admin.dkim.make.help':
    '所有服务器都能验证 RSA。Ed25519 更新、更短：请与 RSA 一起使用，而不是替代它。',
  'admin.dkim.old.help':
    '停用的密钥会为仍在途中的邮件保留几天，然后删除。在此之前，请将其记录保留在 DNS 中。',
  'admin.done.key-made': '密钥已创建。请发布“签名”下显示的记录。',
  'admin.done.key-used': '从现在起，邮件使用此密钥签名。',
  'admin.done.key-removed': '密钥已删除。',
  'admin.act.set-services': '更改邮件程序使用的服务器',
  'admin.act.make-dkim-key': '创建签名密钥',
  'admin.act.use-dkim-key': '启用签名密钥',
  'admin.act.remove-dkim-key': '删除签名密钥',
  'refusal.key-unpublished':
    'DNS 中还没有此密钥，其签名会看起来像是伪造的。请发布其记录，等到可以查到后再试一次。',
};
