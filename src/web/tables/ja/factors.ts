// What messages-en-factors.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnFactors } from '../messages-en-factors.ts';

export const factorsJa: Translation<typeof messagesEnFactors> = {
  'admin.factor': '2 要素認証',
  'admin.factor.domain.lead': 'ブラウザーでのログイン時、パスワードに加えて',
  'admin.factor.optional': '全員が追加できる',
  'admin.factor.optional.help': '認証アプリまたはパスキーです。',
  'admin.factor.required': '全員に必須',
  'admin.factor.required.help': 'まだない人は、最初に設定画面へ案内されます。',
  'admin.factor.off': '誰も追加できない',
  'admin.factor.off.help': 'すでにあるものは引き続き求められます。',
  'admin.factor.mailbox':
    '{address} は 2 要素認証でログインしています。なくした場合はリセットしてください。以後はパスワードだけでログインでき、その旨のメールがメールボックスに届きます。',
  'admin.factor.reset': '2 要素認証をリセット',
  'admin.done.factor-reset': '2 要素認証をリセットしました。',
  'admin.act.set-second-factor-rule': '2 要素認証の規則の変更',
  'admin.act.add-second-factor': '2 要素認証の追加',
  'admin.act.remove-second-factor': '2 要素認証の削除',
  'admin.act.reset-second-factor': '2 要素認証のリセット',
  'admin.act.renew-recovery-codes': 'リカバリーコードの作成',
  'admin.act.end-sessions': 'セッションのログアウト',
  'notice.factor-reset.subject': '2 要素認証がリセットされました',
  'notice.factor-reset.text':
    '管理者が {address} の 2 要素認証をリセットしました。今はパスワードだけでログインできます。依頼した覚えがない場合は、パスワードを変更し、管理者に知らせてください。',
  'notice.new-device.subject': '新しいブラウザーでのログイン',
  'notice.new-device.text':
    '{time} に {remote} から {device} で {address} へのログインがありました。ご自身であれば、何もする必要はありません。そうでなければ、パスワードを変更し、設定からほかのセッションをすべてログアウトしてください。',
  'admin.factor.apps': 'メールソフトに専用のパスワードを持たせてよい',
  'admin.factor.apps.help': 'すでにあるものは、削除されるまで使えます。',
  'admin.act.set-app-password-rule': 'アプリパスワードの規則の変更',
  'admin.act.add-app-password': 'アプリパスワードの作成',
  'admin.act.remove-app-password': 'アプリパスワードの削除',
};
