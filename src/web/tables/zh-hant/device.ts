// What messages-en-device.ts says, in Traditional Chinese.

import type { Translation } from '../../texts.ts';
import type { messagesEnDevice } from '../messages-en-device.ts';

export const deviceZhHant: Translation<typeof messagesEnDevice> = {
  'install.about': '郵件、聯絡人和設定。',
  'offline.title': '沒有網路連線',
  'offline.advice': '無法連線伺服器。在此期間可以閱讀您保留在此裝置上的頁面。',
  'offline.again': '重試',
  'device.title': '此裝置',
  'device.about': '這些選項僅對此瀏覽器有效，登出後即被清除。在他人也使用的裝置上請保持關閉。',
  'device.notify': '有新郵件時通知我',
  'device.notify-help': '當您面前沒有 Dispatch 頁面時，瀏覽器會顯示寄件者和主旨。',
  'device.refused': '瀏覽器不允許。可在瀏覽器對此網站的設定中變更。',
  'device.keep': '在此裝置上保留最近看過的頁面',
  'device.keep-help': '在您登出之前，沒有連線也可以閱讀。',
  'device.needs-script': '這需要支援指令碼的瀏覽器和 https 連線。',
};
