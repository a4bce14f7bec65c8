// Every text that a person sees, in Traditional Chinese; see docs/languages.md for its terms.

import type { Translation } from '../../texts.ts';
import type { messagesEn } from '../messages-en.ts';
import { administratorsZhHant } from './administrators.ts';
import { announceZhHant } from './announce.ts';
import { composeZhHant } from './compose.ts';
import { contactsZhHant } from './contacts.ts';
import { deviceZhHant } from './device.ts';
import { diagnosticsZhHant } from './diagnostics.ts';
import { displayZhHant } from './display.ts';
import { dnsZhHant } from './dns.ts';
import { stsZhHant } from './sts.ts';
import { reportsZhHant } from './reports.ts';
import { dkimZhHant } from './dkim.ts';
import { domainsZhHant } from './domains.ts';
import { foldersZhHant } from './folders.ts';
import { listsZhHant } from './lists.ts';
import { mailboxesZhHant } from './mailboxes.ts';
import { monitorZhHant } from './monitor.ts';
import { panelZhHant } from './panel.ts';
import { phoneZhHant } from './phone.ts';
import { partsZhHant } from './parts.ts';
import { readingZhHant } from './reading.ts';
import { searchZhHant } from './search.ts';
import { sortingZhHant } from './sorting.ts';
import { securityZhHant } from './security.ts';
import { factorsZhHant } from './factors.ts';
import { tokensZhHant } from './tokens.ts';
import { transferZhHant } from './transfer.ts';
import { ownZhHant } from './own.ts';
import { logoZhHant } from './logo.ts';
import { signUpZhHant } from './sign-up.ts';
import { trustZhHant } from './trust.ts';
import { auditZhHant } from './audit.ts';
import { loginsZhHant } from './logins.ts';
import { webhooksZhHant } from './webhooks.ts';
import { usageZhHant } from './usage.ts';

export const messagesZhHant: Translation<typeof messagesEn> = {
  ...administratorsZhHant,
  ...announceZhHant,
  ...composeZhHant,
  ...contactsZhHant,
  ...deviceZhHant,
  ...diagnosticsZhHant,
  ...displayZhHant,
  ...dnsZhHant,
  ...dkimZhHant,
  ...reportsZhHant,
  ...stsZhHant,
  ...domainsZhHant,
  ...foldersZhHant,
  ...listsZhHant,
  ...mailboxesZhHant,
  ...monitorZhHant,
  ...panelZhHant,
  ...phoneZhHant,
  ...partsZhHant,
  ...readingZhHant,
  ...searchZhHant,
  ...sortingZhHant,
  ...securityZhHant,
  ...factorsZhHant,
  ...tokensZhHant,
  ...transferZhHant,
  ...ownZhHant,
  ...logoZhHant,
  ...signUpZhHant,
  ...trustZhHant,
  ...auditZhHant,
  ...loginsZhHant,
  ...webhooksZhHant,
  ...usageZhHant,

  'shell.skip': '跳到內文',
  'shell.places': '導覽',
  'shell.mail': '郵件',
  'shell.contacts': '聯絡人',
  'shell.admin': '管理',
  'shell.settings': '設定',
  'shell.logout': '登出',

  'failure.title': '操作未成功',
  'failure.home': '返回首頁',
  'failure.bug': '我們這邊出了問題。請重試；如果仍然如此，請將編號 {requestId} 告知管理員。',

  'refusal.bad-request': '無法理解該請求。',
  'refusal.bad-form': '表單不完整或已損壞。請返回後重新送出。',
  'refusal.bad-address': '「{address}」不是可在此使用的電子郵件地址。',
  'refusal.bad-folder-name': '資料夾不能使用此名稱。',
  'refusal.folder-not-chosen': '請先選擇目標資料夾。',
  'refusal.password-wrong': '目前密碼不正確。',
  'refusal.password-weak':
    '{reason, select, short {太短。請至少使用 {lengthMin} 個字元。} long {太長。{lengthMax} 個字元就足夠了。} name {這是地址本身或其一部分，會最先被嘗試。} common {這是最常見的密碼之一，會最先被嘗試。} repeated {這是同一個字元的重複，很快會被猜到。} character {其中含有並非處處都能輸入的字元。} other {不能使用此密碼。}}',
  'refusal.login-failed': '地址或密碼不正確。',
  'refusal.login-throttled': '嘗試次數過多。請等待 {seconds, plural, other {# 秒}}後再試。',
  'refusal.login-required': '您的工作階段已結束。請重新登入。',
  'refusal.cross-site': '此請求來自其他網站，未予執行。',
  'refusal.forbidden': '您的帳戶不能執行此操作。',
  'refusal.not-found': '此地址沒有任何內容。',
  'refusal.message-gone': '此郵件已不在這裡。可能已被移動或刪除。',
  'refusal.account-closed': '此帳戶已停用或已過期。請聯絡管理員。',
  'refusal.folder-missing': '此資料夾已不存在。',
  'refusal.folder-exists': '已有同名的資料夾。',
  'refusal.folder-in-use': '此資料夾有專門用途（例如存放已寄出郵件），不能變更。',
  'refusal.over-quota':
    '信箱已滿：容量為{unit, select, bytes { {most, number} MB} other { {most, number} 封郵件}}。請刪除不需要的內容（包括「垃圾桶」中的），然後重試。沒有遺失任何內容。',
  'refusal.disk-full': '郵件伺服器空間不足。沒有遺失任何內容；請稍後再試，並告知管理員。',
  'refusal.job-missing': '此任務已無記錄。',
  'refusal.undo-over': '已經來不及復原。',
  'refusal.method-not-allowed': '此地址不接受此類請求。',
  'refusal.already-exists': '{address} 已存在。',
  'refusal.limit-reached': '此處最多允許 {max, number} 個。',
  'refusal.over-domain-quota': '此網域的所有信箱合計容量為 {most} MB，還剩 {left} MB。',
  'refusal.over-granted': '您在所管理的全部網域中可分配 {most} MB，還剩 {left} MB。',
  'refusal.proof-required': '請輸入密碼以確認是您本人。',
  'refusal.mailbox-taken': '信箱的位置已有其他內容：{path}',
  'refusal.hash-unusable': '{address} 的密碼雜湊不屬於此處已知的類型。',
  'refusal.restore-over': '此帳戶已無法恢復。',
  'refusal.alias-loop': '轉寄到「{address}」的郵件會回到起點，永遠無法送達。',
  'refusal.domain-in-use': '{domain} 仍有信箱、轉寄地址或其他名稱。請先移除它們。',
  'refusal.not-held': '此目錄的資料表沒有存放該內容的位置（{what}）；未作任何變更。',
  'refusal.too-long': '太長：最多 {charsMax, plural, other {# 個字元}}。',
  'refusal.too-large': '超過了一次允許的 {megabytes} MB。',
  'refusal.mailbox-busy': '另一個程式正在寫入此信箱。請稍後再試；未作任何變更。',
  'refusal.mailbox-unsafe': '信箱位於不允許讀取的位置。請告知管理員。',
  'refusal.mail-refused': '郵件伺服器未接受此郵件：{answer}',
  'refusal.sender-not-allowed': '您不能以 {address} 的名義傳送。',
  'refusal.no-recipient': '請至少填寫一位收件者。',
  'refusal.directory-away': '使用者目錄暫時沒有回應。請稍後再試。',
  'refusal.overloaded': '伺服器暫時繁忙。請幾秒後再試。',

  'login.title': '登入',
  'login.lead': '閱讀郵件，或管理您的網域。',
  'login.address': '電子郵件地址',
  'login.password': '密碼',
  'login.submit': '登入',
  'login.ended': '您已登出。',

  'folders.title': '資料夾',
  'folders.own': '資料夾',
  'folders.new': '新增資料夾',
  'folders.name': '資料夾名稱',
  'folders.make': '建立',
  'folder.inbox': '收件匣',
  'folder.drafts': '草稿',
  'folder.sent': '寄件備份',
  'folder.archive': '封存',
  'folder.junk': '垃圾郵件',
  'folder.trash': '垃圾桶',

  'list.pane': '郵件',
  'list.count': '{count, number}',
  'list.bulk': '對所選郵件的操作',
  'list.pick': '選擇「{subject}」',
  'list.pick-all': '選擇本頁全部',
  'list.seen': '標示為已讀',
  'list.unseen': '標示為未讀',
  'list.flagged': '加上星號',
  'list.trash': '移到垃圾桶',
  'list.erase': '永久刪除',
  'list.move': '移到此資料夾',
  'list.move-target': '目標資料夾',
  'list.move-to': '移到…',
  'list.empty': '這裡沒有內容。',
  'list.empty-inbox': '這裡沒有內容。開啟此頁時，新郵件會自動出現。',
  'list.unread': '未讀：',
  'list.from-nobody': '（無寄件者）',
  'list.to-nobody': '（無收件者）',
  'list.is-answered': '已回覆',
  'list.is-forwarded': '已轉寄',
  'list.is-flagged': '已加上星號',
  'list.has-attachment': '有附件',
  'list.pages': '分頁',
  'list.page': '{page, number}/{pages, number}',
  'list.newer': '較新',
  'list.older': '較舊',

  'day.today': '今天',
  'day.yesterday': '昨天',
  'day.week': '本週',
  'day.month': '本月',

  'message.pane': '郵件',
  'message.none-open': '選擇一封郵件即可在此閱讀。',
  'message.no-subject': '（無主旨）',
  'message.tools': '對此郵件的操作',
  'message.to-list': '返回 {folder}',
  'message.unflag': '移除星號',
  'message.to': '發給 {people}{more, plural, =0 {} other { 等另外 # 人}}',
  'message.more-people': ' 另有 {count, number} 人',
  'message.reply-to': '回覆地址',
  'message.date': '日期',
  'message.size': '大小',
  'message.source': '原始碼',
  'message.body': '內文',
  'message.colors-dark': '適合深色背景的顏色',
  'message.colors-own': '以原有顏色顯示',
  'message.quoted': '引用的文字',
  'message.cut': '此郵件太長，無法完整顯示。原始碼中有全部內容。',
  'message.images-blocked':
    '{count, plural, other {未載入 # 張外部圖片，}}以免寄件者得知您閱讀了此郵件。',
  'message.show-images': '顯示圖片',
  'message.attachments': '附件',
  'message.more-files': '另有 {count, number} 個',
  'message.part': '部分-{number}',
  'message.reply': '回覆',
  'message.reply-all': '全部回覆',
  'message.forward': '轉寄',

  'done.sent': '已寄出。',
  'done.draft-kept': '已存為草稿。',
  'done.moved': '{count, plural, other {已移動 # 封郵件。}}',
  'done.trashed': '{count, plural, other {已將 # 封郵件移到「垃圾桶」。}}',
  'done.erased': '{count, plural, other {已永久刪除 # 封郵件。}}',
  'done.folder-made': '資料夾已建立。',
  'done.unsubscribed': '清單已確認您取消訂閱。',
  'done.flagged': '已加上星號。',
};
