// What messages-en-trust.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnTrust } from '../messages-en-trust.ts';

export const trustZhHant: Translation<typeof messagesEnTrust> = {
  'trust.signed': '由 {domain} 簽署',
  'trust.signed.help': '郵件伺服器已確認此郵件來自該處。',
  'trust.warn.failed': '郵件伺服器無法確認此郵件來自 {other}。可能是其他人寫的。',
  'trust.warn.homograph': '寄件者的網域 {other} 中含有與其他字母相似的字母。',
  'trust.warn.look-alike': '寄件者的網域不是您熟悉的 {other}，但容易混淆。',
  'trust.warn.claims': '寄件者名稱寫的是 {other}，但郵件並非來自該處。',
  'trust.warn.several': '此郵件列出了多個寄件者。',
  'trust.warn.reply': '回覆不會發給寄件者，而是發給 {other}。',
  'trust.warn.lures':
    '{count, plural, other {# 個連結所示的位置與實際指向不同。}}實際位置顯示在其旁邊。',
  'trust.warn.first': '您最近沒有與 {other} 聯絡過。',
  'trust.detail.sender': '寄送者',
  'trust.detail.return-path': '退信地址',
  'trust.detail.resent': '轉交者',
  'trust.detail.receipt': '讀取回條',
  'trust.receipt': '寄件者希望得知您已閱讀此郵件（{address}）。沒有傳送任何內容。',
  'trust.images-never': '依照您的設定，{count, plural, other {未載入 # 張外部圖片。}}',
  'trust.images-settings': '設定',
  'trust.images-shown': '圖片由本伺服器取得：寄件者不會得知您的位置。',
  'trust.images-hide': '隱藏圖片',
  'trust.images-sender': '始終顯示來自 {address} 的圖片',
  'trust.trackers': '{count, plural, other {已移除 # 張會報告您行蹤的隱藏圖片。}}',
  'unsubscribe.link': '取消訂閱此郵寄清單',
  'unsubscribe.title': '要取消訂閱此郵寄清單嗎？',
  'unsubscribe.one-click': '本伺服器會告知 {host} 您不再需要這些郵件。不會傳送關於您的其他資訊。',
  'unsubscribe.one-click.submit': '取消訂閱',
  'unsubscribe.mail': '將向 {address} 傳送一封含有您地址的郵件。',
  'unsubscribe.mail.submit': '傳送',
  'unsubscribe.web': '該清單在 {host} 有取消訂閱頁面。開啟它會讓 {host} 得知您已閱讀此郵件。',
  'unsubscribe.web.open': '開啟 {host} 的頁面',
  'unsubscribe.unproven':
    '您的郵件伺服器均未確認此郵件的寄送者。取消訂閱垃圾郵件清單只會表明有人在閱讀。',
  'unsubscribe.failed': '清單未接受取消訂閱。請稍後再試，或換一種方式。',
  'unsubscribe.back': '返回郵件',
  'trust.links-freed': '{count, plural, other {已從 # 個連結中去除用於追蹤的內容。}}',

  'trust.pictures': '外部圖片',
  'trust.pictures.lead':
    '從其他伺服器載入圖片，會讓其所有者得知您閱讀了郵件。因此只有在您要求時才會載入，並由本伺服器取得。',
  'trust.pictures.mode': '當郵件含有此類圖片時',
  'trust.pictures.ask': '詢問我',
  'trust.pictures.never': '從不載入',
  'trust.pictures.submit': '儲存',
  'trust.pictures.senders': '始終載入以下寄件者的圖片：',
  'trust.pictures.revoke': '停止載入 {address} 的圖片',
};
