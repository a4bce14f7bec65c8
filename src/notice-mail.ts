// What somebody is told about their own account, as a message in their own inbox: in their language,
// and by no mail server, so that it arrives where nothing is sent from.

import type { Notice, TellNotice } from './account/notices.ts';
import type { Directory } from './directory/directory.ts';
import { putIntoInbox } from './own-inbox.ts';
import type { Languages } from './web/languages.ts';
import { choiceOf } from './web/look.ts';
import type { Language } from './web/tables/languages.ts';
import type { Texts } from './web/texts.ts';
import { fullTime } from './webmail/dates.ts';
import { agentWords } from './webmail/security/agent-words.ts';

export function noticeMail(parts: {
  readonly directory: Directory;
  readonly languages: Languages;
  /** Spoken with who chose none. */
  readonly fallback: Language;
}): TellNotice {
  return async (address, notice, settings) => {
    const account = await parts.directory.account(address);
    if (account === undefined) return;
    const { language = parts.fallback } = choiceOf(settings);
    const texts = parts.languages.texts(language, settings['timeZone']);
    await putIntoInbox(account, wordsOf(texts, address, notice));
  };
}

function wordsOf(texts: Texts, address: string, notice: Notice) {
  if (notice.what === 'factor-reset') {
    return {
      subject: texts('notice.factor-reset.subject'),
      text: texts('notice.factor-reset.text', { address }),
    };
  }
  if (notice.what === 'webhook-off') {
    const { name, url } = notice;
    return {
      subject: texts('notice.webhook-off.subject', { name }),
      text: texts('notice.webhook-off.text', { name, url }),
    };
  }
  const { agent, remote, timeMs } = notice;
  const device = agentWords(texts, agent);
  const time = fullTime(timeMs, texts);
  return {
    subject: texts('notice.new-device.subject'),
    text: texts('notice.new-device.text', { address, device, remote, time }),
  };
}
