// Words about the picture of a domain, in Chinese (simplified).

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoZhHans: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': '标志',
  'admin.look.logo.lead': '它显示在域名专用主机的登录页面和用户邮件上方，取代我们的标志。',
  'admin.look.logo.light': '浅色背景',
  'admin.look.logo.dark': '深色背景',
  'admin.look.logo.help':
    'PNG、JPEG 或 WebP，最大 {kilobytes, number} kB。只有一个时两种背景都用它。',
  'admin.look.logo.wrong': '请选择不超过 {kilobytes, number} kB 的 PNG、JPEG 或 WebP 图片。',
  'admin.look.logo.submit': '使用此图片',
  'admin.look.logo.remove': '移除图片',
  'admin.act.set-logo': '设置域名标志',
  'admin.act.remove-logo': '移除域名标志',
};
