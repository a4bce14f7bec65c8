// What messages-en-search.ts says, in Japanese.

import type { Translation } from '../../texts.ts';
import type { messagesEnSearch } from '../messages-en-search.ts';

export const searchJa: Translation<typeof messagesEnSearch> = {
  'search.title': '検索',
  'search.for': '検索: {query}',
  'search.field': 'メールを検索',
  'search.go': '検索',
  'search.terms': '検索の絞り込み方',
  'search.results': '検索結果',
  'search.order': '並び順',
  'search.by-date': '新しい順',
  'search.by-relevance': '関連度順',
  'search.nothing':
    '「{query}」は見つかりませんでした。単語を減らすか短くすると、見つかりやすくなります。迷惑メールとゴミ箱は、指定したときだけ検索します。',
  'search.partly':
    '{total, number}通のうち新しい{indexed, number}通を検索しています。残りは裏で読み込み中です。',
  'search.progress': '現在{total, number}通中{indexed, number}通を検索できます。',
  'search.in-folder': '{folder}内',
  'search.pages': '検索結果のページ',
  'search.page': '{page, number}ページ',
  'search.newer': '前のページ',
  'search.older': '次のページ',
  'search.lead': '単語を入力するか、次のように絞り込みます:',
  'search.help.words': '両方の単語を含む（メールのどこでも）',
  'search.help.phrase': 'この語句をそのまま含む',
  'search.help.or': 'どちらかを含み、3つ目は含まない',
  'search.help.people': '差出人、宛先、Ccで絞り込む',
  'search.help.fields': '件名、本文、ファイル名のいずれかだけを検索',
  'search.help.has': '添付ファイル、画像、リンク、招待のあるもの',
  'search.help.is': '状態で絞り込む',
  'search.help.in': 'フォルダーとその下、そのフォルダーだけ、またはすべての場所',
  'search.help.label': 'ラベルの付いたもの',
  'search.help.time': '日付、または日・週・月・年単位の経過期間で絞り込む',
  'search.help.size': 'サイズで絞り込む',
  'search.help.list': 'メーリングリストからのもの',

  'conversation.title': 'このスレッドのメール',
  'conversation.more': 'ほか{count, number}通',
};
