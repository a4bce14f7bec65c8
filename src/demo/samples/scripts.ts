// Letters in many languages, in the charsets that the world's mail programs really send.

import { base64Lines, encodedWord, encodeText, quotedPrintable, rawMessage } from '../raw.ts';
import type { RawCharset } from '../raw.ts';
import { alice, bob, chenYu, layla, liMing, misaki } from './people.ts';
import type { Sample } from './sample.ts';

interface Letter {
  readonly key: string;
  readonly age: Sample['age'];
  readonly places: Sample['places'];
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly charset: RawCharset;
  readonly encoding: 'base64' | 'quoted-printable' | '7bit' | '8bit';
  readonly text: string;
}

const letters: readonly Letter[] = [
  {
    key: 'hetang-1',
    age: { days: 1, at: '03:25' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'FS' }],
    from: chenYu,
    subject: '荷塘工坊的来信',
    charset: 'gb2312',
    encoding: 'base64',
    text: `Alice 你好：

上个月在网上看到你们的工具图书馆，我们几个朋友非常喜欢这个想法，
也想在荷塘边的老粮仓里办一个。

我们现在有三十二件工具，一张大桌子，还有一位会修收音机的王老师。
想请教两个问题：工具损坏了由谁来赔？孩子可以借锯子吗？

如果方便，春天欢迎来喝茶。

陈雨
荷塘工坊
`,
  },
  {
    key: 'hetang-2',
    age: { minutes: 95 },
    places: [{ account: 'alice', folder: 'INBOX' }],
    from: liMing,
    subject: '工具清单和照片（第二批）',
    charset: 'gb18030',
    encoding: '8bit',
    text: `Alice 您好：

陈雨让我把工具清单寄给您。第二批一共十八件，其中五把老刨子是村里的木匠送的，
最早的一把上面写着"一九五六年"。

另外：您问的那个字是"镕"，熔化金属的意思，王老师的名字里就有它。

祝冬天温暖！
李明
`,
  },
  {
    key: 'kintsugi',
    age: { days: 3, at: '01:10' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'RS' }],
    from: misaki,
    subject: '金継ぎ教室のお礼',
    charset: 'iso-2022-jp',
    encoding: '7bit',
    text: `アリス様

先日は金継ぎの教室を開かせていただき、ありがとうございました。
十二人の皆さんがとても丁寧に作業をされていて、感動しました。

青い急須の持ち主の方に、漆が乾くまであと二週間待つようにお伝えください。
それまではお茶を入れないでくださいね。

次は春に、桜の頃に伺います。

田中 美咲
`,
  },
  {
    key: 'waraq',
    age: { days: 2, at: '14:22' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'S' }],
    from: layla,
    subject: 'ورشة تجليد الكتب يوم الجمعة',
    charset: 'utf-8',
    encoding: 'base64',
    text: `عزيزتي أليس،

شكراً على استقبالكم الجميل. وصل الورق وخيط الكتان أمس، وسأحضر معي المكبس
الخشبي الصغير الذي كان لجدي.

سنبدأ يوم الجمعة الساعة 10:30 صباحاً، ويكفي المكان لثمانية أشخاص.
هل يمكن أن نضع طاولة قرب النافذة؟ الضوء هناك أفضل (خصوصاً في نوفمبر).

مع أطيب التحيات،
ليلى
`,
  },
  {
    key: 'weiss',
    age: { days: 5, at: '16:31' },
    places: [
      { account: 'bob', folder: 'INBOX', flags: 'S' },
      { account: 'alice', folder: 'INBOX', flags: 'S' },
    ],
    from: { name: 'Jürgen Weiß', address: 'j.weiss@rad-und-tat.example.net' },
    subject: 'Grüße aus Lübeck: Tretlager für größere Räder',
    charset: 'iso-8859-1',
    encoding: 'quoted-printable',
    text: `Hallo Bob, hallo Alice,

die Tretlager sind heute früh abgeschickt worden: vierzehn Stück, dazu zwei
Schlüssel für die ganz alten, die ihr sicher nirgends mehr bekommt. Die Kiste
müsste am Donnerstag bei euch sein, außer der Zoll möchte auch Fahrrad fahren.

Bezahlt wird wie immer: in Marmelade. Die mit Schlehen war großartig.

Schöne Grüße
Jürgen

--\u0020
Rad & Tat, Selbsthilfewerkstatt
An der Obertrave 7
`,
  },
  {
    key: 'lefevre',
    age: { days: 12, at: '10:02' },
    places: [{ account: 'alice', folder: 'INBOX', flags: 'S' }],
    from: { name: 'Éloïse Lefèvre', address: 'eloise.lefevre@atelier.example.net' },
    subject: 'Les chaises sont arrivées à bon port !',
    charset: 'iso-8859-1',
    encoding: 'quoted-printable',
    text: `Chère Alice,

les six chaises sont arrivées hier, entières, malgré la pluie et malgré mon frère
qui conduisait. Nous avons déjà commencé le cannage : à l'atelier, tout le monde
veut essayer, même le boulanger d'en face.

Je t'envoie bientôt une photo. D'ici là, garde-moi une place à la fête de décembre,
près du poêle si c'est possible.

Je t'embrasse,
Éloïse
`,
  },
];

function rawLetter(letter: Letter): Sample {
  const { key, age, places, from, subject, charset, encoding } = letter;
  const to = places.some((place) => place.account === 'bob') ? [bob, alice] : [alice];
  const raw: Sample['mail'] = {
    raw(stamp) {
      const header = [
        `From: ${encodedWord(charset, from.name)} <${from.address}>`,
        `To: ${to.map((mailbox) => `${mailbox.name} <${mailbox.address}>`).join(', ')}`,
        `Subject: ${encodedWord(charset, subject)}`,
        `Date: ${stamp.date}`,
        `Message-ID: ${stamp.id}`,
        'MIME-Version: 1.0',
        `Content-Type: text/plain; charset=${charset}`,
        `Content-Transfer-Encoding: ${encoding}`,
      ];
      return rawMessage(header, transfer(letter));
    },
  };
  return { key, age, places, mail: raw };
}

function transfer(letter: Letter): string | Uint8Array {
  const bytes = encodeText(letter.charset, letter.text);
  if (letter.encoding === 'base64') return base64Lines(bytes);
  if (letter.encoding === 'quoted-printable') return quotedPrintable(bytes);
  return bytes;
}

export const scripts: readonly Sample[] = letters.map(rawLetter);
