// The words that the page's script says by itself, with their holes: `{name}` and the like.

import type { Texts } from '../../web/texts.ts';

export function scriptWords(texts: Texts): Readonly<Record<string, string>> {
  const hole = (name: string): string => `{${name}}`;
  const name = hole('name');
  return {
    saving: texts('compose.saving'),
    unsaved: texts('compose.unsaved'),
    offline: texts('compose.offline'),
    found: texts('compose.found'),
    restore: texts('compose.restore'),
    dismiss: texts('compose.dismiss'),
    failed: texts('compose.upload.failed', { name, reason: hole('reason') }),
    again: texts('compose.upload.again'),
    waits: texts('compose.upload.waits'),
    remove: texts('compose.upload.remove', { name }),
    drop: texts('compose.drop'),
    uploading: texts('compose.uploading'),
    rich: texts('compose.rich'),
    plain: texts('compose.plain'),
    loses: texts('compose.plain.loses'),
    link: texts('compose.link.address'),
    body: texts('compose.body'),
    removePerson: texts('compose.remove-person', { name }),
    wrongPerson: texts('compose.wrong-person', { name }),
    person: texts('compose.person', { name }),
    hintAttachment: texts('compose.hint.attachment', { word: hole('word') }),
    hintSubject: texts('compose.hint.subject'),
    hintDomain: texts('compose.hint.domain', { domain: hole('domain'), known: hole('known') }),
    hintMany: texts('compose.hint.many', { count: hole('count') }),
    sendAnyway: texts('compose.hint.send'),
    back: texts('compose.hint.back'),
    template: texts('compose.template'),
  };
}
