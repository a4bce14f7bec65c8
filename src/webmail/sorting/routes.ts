// All addresses of sorting out: the verbs for chosen messages, what is put off, and its settings.

import { type Route, signedRoute } from '../../web/visit.ts';
import type { WebmailParts } from '../parts.ts';
import { archive } from './archive.ts';
import { blockSenders, judge } from './judge.ts';
import { changePins, mute, remind } from './marks.ts';
import { addBlocked, removeBlocked, saveArchiving, sortingPage } from './settings.ts';
import { snooze, snoozedPage, takeBack } from './snooze.ts';
import type { Act } from './chosen.ts';

export function sortingRoutes(parts: WebmailParts): readonly Route[] {
  const acting = (name: string, act: Act): readonly Route[] =>
    ['/mail/:folder', '/search'].map((list) =>
      signedRoute('POST', `${list}/${name}`, (visit) => act(parts, visit)),
    );
  return [
    ...acting('archive', archive),
    ...acting('snooze', snooze),
    ...acting('taken-back', takeBack),
    ...acting('spam', (all, visit) => judge(all, visit, 'spam')),
    ...acting('ham', (all, visit) => judge(all, visit, 'ham')),
    ...acting('block', blockSenders),
    ...acting('mute', (all, visit) => mute(all, visit, true)),
    ...acting('unmute', (all, visit) => mute(all, visit, false)),
    ...acting('pin', (all, visit) => changePins(all, visit, true)),
    ...acting('unpin', (all, visit) => changePins(all, visit, false)),
    ...acting('remind', (all, visit) => remind(all, visit, true)),
    ...acting('no-remind', (all, visit) => remind(all, visit, false)),
    signedRoute('GET', '/snoozed', (visit) => snoozedPage(parts, visit)),
    signedRoute('GET', '/settings/sorting', (visit) => sortingPage(parts, visit)),
    signedRoute('POST', '/settings/sorting', (visit) => saveArchiving(parts, visit)),
    signedRoute('POST', '/settings/sorting/blocked', (visit) => addBlocked(parts, visit)),
    signedRoute('POST', '/settings/sorting/unblocked', (visit) => removeBlocked(parts, visit)),
  ];
}
