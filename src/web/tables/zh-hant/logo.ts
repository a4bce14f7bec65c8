// Words about the picture of a domain, in Chinese (traditional).

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoZhHant: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': '標誌',
  'admin.look.logo.lead': '它顯示在網域專用主機的登入頁面和使用者郵件上方，取代我們的標誌。',
  'admin.look.logo.light': '淺色背景',
  'admin.look.logo.dark': '深色背景',
  'admin.look.logo.help':
    'PNG、JPEG 或 WebP，最大 {kilobytes, number} kB。只有一個時兩種背景都用它。',
  'admin.look.logo.wrong': '請選擇不超過 {kilobytes, number} kB 的 PNG、JPEG 或 WebP 圖片。',
  'admin.look.logo.submit': '使用此圖片',
  'admin.look.logo.remove': '移除圖片',
  'admin.act.set-logo': '設定網域標誌',
  'admin.act.remove-logo': '移除網域標誌',
};
