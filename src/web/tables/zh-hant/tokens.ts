// What messages-en-tokens.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTokens } from '../messages-en-tokens.ts';

export const tokensZhHant: Translation<typeof messagesEnTokens> = {
  'admin.place.tokens': '程式',
  'admin.tokens.title': '參與管理的程式',
  'admin.tokens.lead': '商店或指令碼等程式可以用權杖代替密碼進行管理，地址為 {address}。',
  'admin.tokens.description': '可以請求的內容',
  'admin.tokens.list': '權杖',
  'admin.tokens.empty': '還沒有程式參與管理',
  'admin.tokens.empty.help': '新增一個權杖，只授予該程式所需的權限。',
  'admin.tokens.line': '{rights} · {domains}',
  'admin.tokens.domains.all': '{owner} 的所有網域',
  'admin.tokens.domains.count':
    '{count, plural, other {{first}{more, plural, =0 {} other { 等另外 # 個}}}}',
  'admin.tokens.used': '使用於 {day}',
  'admin.tokens.unused': '從未使用',
  'admin.tokens.until': '有效期至 {day}',
  'admin.tokens.over': '已過期',
  'admin.tokens.trusted': '受信任',
  'admin.tokens.remove': '移除',
  'admin.tokens.remove.label': '移除權杖 {name}',
  'admin.tokens.add': '新增權杖',
  'admin.token.name': '名稱',
  'admin.token.name.help': '在此清單和審計日誌中說明是哪個程式。',
  'admin.token.reach': '允許的操作',
  'admin.token.reach.every': '我能做的一切',
  'admin.token.reach.every.help': '我的權限變化時，權杖的權限也隨之變化。',
  'admin.token.reach.some': '只有一部分',
  'admin.token.reach.some.help': '僅限下面列出的內容。',
  'admin.token.domains': '在這些網域中',
  'admin.token.domains.help': '每行一個。留空表示我管理的所有網域。',
  'admin.token.domains.super': '每行一個。超級管理員必須列出網域，或在上面選擇全部。',
  'admin.token.may': '可以變更',
  'admin.token.may.help': '如果都不選，則可以查看一切，但不能變更任何內容。',
  'admin.token.trusted': '可以刪除和設定密碼',
  'admin.token.trusted.help': '這些操作會要求您輸入密碼。程式無法被詢問，因此只能允許或不允許。',
  'admin.token.networks': '來自這些地址',
  'admin.token.networks.help':
    '地址或網段，例如 192.0.2.7 或 2001:db8::/32，每行一個。留空表示任何地方。',
  'admin.token.networks.wrong': '其中有一項既不是地址也不是網段。',
  'admin.token.until': '截止',
  'admin.token.until.help': '最後有效的日期。留空表示永久有效。',
  'admin.token.until.wrong': '請選擇一個將來的日期。',
  'admin.token.limit': '已有 {max, number} 個權杖。請移除不需要的權杖。',
  'admin.token.made': '{name} 的權杖',
  'admin.token.made.help':
    '請立即複製：權杖只顯示這一次。任何持有它的人都能執行它所允許的操作，請像密碼一樣保管。',
  'admin.token.made.back': '完成',
  'admin.done.token-removed': '權杖已移除。該程式不能再執行任何操作。',
};
