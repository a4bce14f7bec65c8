// What messages-en-sts.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSts } from '../messages-en-sts.ts';

export const stsZhHant: Translation<typeof messagesEnSts> = {
  'admin.sts.title': '給其他郵件伺服器的原則',
  'admin.sts.lead':
    '可以要求其他伺服器要麼加密投遞，要麼不投遞（MTA-STS）。Dispatch 在 {host} 提供該原則；網頁伺服器必須以憑證回應這個名稱。每次變更後請發布上面的記錄。',
  'admin.sts.hosts': '原則列出這些伺服器，與儲存時的 MX 記錄一致：',
  'admin.sts.mode': '告訴其他伺服器什麼',
  'admin.sts.mode.off': '不告知',
  'admin.sts.mode.off.help': '先前的原則會公開撤回。',
  'admin.sts.mode.testing': '試行',
  'admin.sts.mode.testing.help': '所有郵件都會到達，會失敗的只作回報。請從這裡開始。',
  'admin.sts.mode.enforce': '要麼加密，要麼不投遞',
  'admin.sts.mode.enforce.help': '若所列伺服器的憑證錯誤或過期，郵件將無法到達。',
  'admin.done.sts-changed': '原則已變更。請發布其記錄，它有新的 id。',
  'admin.act.set-mta-sts': '變更給其他郵件伺服器的原則',
  'admin.act.set-dkim-rotation': '變更新金鑰的時間',
  'admin.dkim.rotation': '自動產生下一個金鑰',
  'admin.dkim.rotation.help':
    '新金鑰的記錄會在「簽章」下等待發布。在 DNS 有它之前，仍用之前的金鑰簽章。',
  'admin.dkim.rotation.never': '從不',
  'admin.dkim.rotation.days': '{days, plural, other {# 天後}}',
  'admin.done.key-rotation': '新金鑰的時間已變更。',
  'refusal.mx-unknown':
    'DNS 沒有說明哪些伺服器接收 {domain} 的郵件。請先發布 MX 記錄，等它可見後再試。',
  'dns.say.sts.old-id':
    '記錄的 id 與此處提供的原則不同，其他伺服器會保留舊原則。請發布下面的記錄。',
  'dns.say.sts.served': 'Dispatch 提供該原則；網頁伺服器必須以憑證回應其名稱。',
};
