// Words about the picture of a domain, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLogo } from '../messages-en-logo.ts';

export const logoJa: Translation<typeof messagesEnLogo> = {
  'admin.look.logo': 'ロゴ',
  'admin.look.logo.lead':
    'ドメイン専用ホストのログインページと、利用者のメール画面の上部に、既定のロゴの代わりに表示されます。',
  'admin.look.logo.light': '明るい背景用',
  'admin.look.logo.dark': '暗い背景用',
  'admin.look.logo.help':
    'PNG、JPEG、WebP のいずれか、最大 {kilobytes, number} kB。1 つだけの場合は両方で使われます。',
  'admin.look.logo.wrong': '{kilobytes, number} kB 以下の PNG、JPEG、WebP の画像を選んでください。',
  'admin.look.logo.submit': 'この画像を使う',
  'admin.look.logo.remove': '画像を削除',
  'admin.act.set-logo': 'ドメインのロゴの設定',
  'admin.act.remove-logo': 'ドメインのロゴの削除',
};
