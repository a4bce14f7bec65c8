// What messages-en-lists.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnLists } from '../messages-en-lists.ts';

export const listsJa: Translation<typeof messagesEnLists> = {
  'list.rows-conversations': 'スレッドごとに 1 行',
  'list.rows-messages': 'メッセージごとに 1 行',
  'list.pick-shown': 'この一覧にある {count, number} 件すべて',
  'list.me': '自分',
  'list.conversation': '{count, plural, other {# 件のメッセージから成るスレッド}}',
  'list.before': '前のメッセージ',
  'list.after': '次のメッセージ',
  'folders.favourites': 'お気に入り',
  'folders.favourite': 'お気に入りとして、すべてのフォルダーの上に表示',
  'folders.color': '色',
  'folders.color.none': '色なし',
  'folders.color.red': '赤',
  'folders.color.orange': 'オレンジ',
  'folders.color.yellow': '黄',
  'folders.color.green': '緑',
  'folders.color.teal': '青緑',
  'folders.color.blue': '青',
  'folders.color.purple': '紫',
  'folders.color.pink': 'ピンク',
  'done.folder-look': 'フォルダーの見た目を変更しました。',
  'accounts.title': 'リンクしたアカウント',
  'accounts.mine': 'リンク済みのアカウント',
  'accounts.lead':
    'ほかのアカウントのメールを、ログインし直さずにここで読み書きできます。パスワードを知っていることを一度だけ確認します。そのパスワードが変わるとリンクは終了し、どちらのアカウントからも終了できます。',
  'accounts.none': 'まだアカウントをリンクしていません。',
  'accounts.lapsed':
    'このリンクは使えなくなりました。パスワードが変わったか、アカウントが停止されたか、保護が強化されました。もう一度リンクしてください。',
  'accounts.own': 'これは今のアカウント自身です。',
  'accounts.open': '切り替える',
  'accounts.remove': 'リンクを終了',
  'accounts.since': '{date} から',
  'accounts.add': 'アカウントをリンク',
  'accounts.code': '2 つ目の要素のコード（設定されている場合）',
  'accounts.submit': 'リンクする',
  'accounts.holders': 'このアカウントをリンクしているアカウント',
  'accounts.holders.lead':
    'そのアカウントでログインした人は、ここのメールを読み書きできますが、設定を見たり変えたりすることはできません。',
  'accounts.side': 'アカウント',
  'accounts.all': 'すべての受信トレイ',
  'done.account-linked': 'アカウントをリンクしました。',
  'done.account-unlinked': 'リンクを終了しました。',
  'admin.act.link-account': 'アカウントのリンク',
  'admin.act.unlink-account': 'アカウントのリンクの終了',
};
