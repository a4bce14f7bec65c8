// What messages-en-sts.ts says, in Simplified Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsZhHans: Translation<typeof messagesEnSts> = {
  'admin.sts.title': '给其他邮件服务器的策略',
  'admin.sts.lead':
    '可以要求其他服务器要么加密投递，要么不投递（MTA-STS）。Dispatch 在 {host} 提供该策略；网页服务器必须以证书响应这个名称。每次更改后请发布上面的记录。',
  'admin.sts.hosts': '策略列出这些服务器，与保存时的 MX 记录一致：',
  'admin.sts.mode': '告诉其他服务器什么',
  'admin.sts.mode.off': '不告知',
  'admin.sts.mode.off.help': '先前的策略会公开撤回。',
  'admin.sts.mode.testing': '试行',
  'admin.sts.mode.testing.help': '所有邮件都会到达，会失败的只作报告。请从这里开始。',
  'admin.sts.mode.enforce': '要么加密，要么不投递',
  'admin.sts.mode.enforce.help': '若所列服务器的证书错误或过期，邮件将无法到达。',
  'admin.done.sts-changed': '策略已更改。请发布其记录，它有新的 id。',
  'admin.act.set-mta-sts': '更改给其他邮件服务器的策略',
  'admin.act.set-dkim-rotation': '更改新密钥的时间',
  'admin.dkim.rotation': '自动生成下一个密钥',
  'admin.dkim.rotation.help':
    '新密钥的记录会在“签名”下等待发布。在 DNS 有它之前，仍用之前的密钥签名。',
  'admin.dkim.rotation.never': '从不',
  'admin.dkim.rotation.days': '{days, plural, other {# 天后}}',
  'admin.done.key-rotation': '新密钥的时间已更改。',
  'refusal.mx-unknown':
    'DNS 没有说明哪些服务器接收 {domain} 的邮件。请先发布 MX 记录，等它可见后再试。',
  'dns.say.sts.old-id':
    '记录的 id 与此处提供的策略不同，其他服务器会保留旧策略。请发布下面的记录。',
  'dns.say.sts.served': 'Dispatch 提供该策略；网页服务器必须以证书响应其名称。',
};
