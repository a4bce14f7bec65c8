// How one writes and as whom: GET /settings/writing, POST /settings/writing, and
// POST /settings/senders with what is to become of one of them.

import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, type Problem } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { quoteStyles, undoChoices } from '../compose/preferences.ts';
import { outgoingMarkup } from '../compose/rich-text.ts';
import {
  identitiesOf,
  type Identity,
  identityCharsMax,
  saveIdentities,
} from '../identities/identities.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { typedIdentity } from './identity.ts';
import { writingView } from './writing.view.ts';

export function writingRoutes(parts: WebmailParts): readonly Route[] {
  return [
    signedRoute('GET', '/settings/writing', (visit) => show(parts, visit, undefined)),
    signedRoute('POST', '/settings/writing', (visit) => saveWriting(parts, visit)),
    signedRoute('POST', '/settings/senders', (visit) => saveSender(parts, visit)),
  ];
}

/** A sender's form that was not taken, as it was typed. */
export interface TypedSender {
  readonly identity: Identity;
  /** The one that it is about; empty for a new one. */
  readonly former: string;
  readonly problem: Problem;
}

async function show(
  parts: WebmailParts,
  visit: SignedVisit,
  typed: TypedSender | undefined,
): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const settings = await parts.accounts.settings(visit.session);
  const { address } = visit.session;
  const identities = identitiesOf(settings, address);
  const taken = new Set(identities.map((identity) => identity.address));
  const offered = (await parts.ownAddresses.known(address)).filter((one) => !taken.has(one));
  const content = writingView(visit, { settings, identities, offered, typed });
  const title = visit.texts('writing.title');
  const document = documentOf(parts.shell, visit, { title, layout: 'panel', content });
  return formPage(document, typed?.problem);
}

async function saveWriting(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const form = await visit.form();
  const format = form.text('format');
  await parts.accounts.changeSettings(visit.session, {
    composeFormat: format === 'plain' || format === 'rich' ? format : '',
    quoteStyle: quoteStyles.find((style) => style === form.text('quote')) ?? '',
    undoSendSeconds: String(
      undoChoices.find((choice) => String(choice) === form.text('undo')) ?? '',
    ),
  });
  // The script of the writing page only remembers what was chosen there.
  if (form.text('from') === 'compose') return redirect(visit.link('/compose'));
  return redirect(visit.link('/settings/writing?done=saved'));
}

async function saveSender(parts: WebmailParts, visit: SignedVisit): Promise<WebResponse> {
  await mailboxOf(parts, visit);
  const form = await visit.form();
  const own = visit.session.address;
  const list = identitiesOf(await parts.accounts.settings(visit.session), own);
  const former = form.text('former').toLowerCase();
  const at = list.findIndex(({ address }) => address === former);
  const act = form.text('act');
  if (act === 'remove' || act === 'first') {
    const chosen = list[at];
    const others = list.filter((_, nth) => nth !== at);
    if (chosen === undefined || (act === 'remove' && former === own)) {
      throw new Refusal('bad-form');
    }
    await saveIdentities(parts.accounts, visit, act === 'first' ? [chosen, ...others] : others);
    return redirect(visit.link('/settings/writing?done=saved'));
  }
  // Several forms of this page have the same fields, told apart by their ends.
  const suffix = /^-\d{1,2}$/.exec(form.text('suffix'))?.[0] ?? '';
  const text = (name: string): string => form.text(name + suffix);
  const typed = typedSender(text, former === own ? own : undefined);
  const wrong = await problemWith(parts, visit, { typed, list, at });
  const problem = wrong && { ...wrong, field: wrong.field + suffix };
  if (problem) return show(parts, visit, { identity: typed, former, problem });
  const next = at === -1 ? [...list, typed] : list.with(at, typed);
  await saveIdentities(parts.accounts, visit, next);
  return redirect(visit.link('/settings/writing?done=saved'));
}

function typedSender(text: (name: string) => string, own: string | undefined): Identity {
  const { displayName, signature } = typedIdentity(text('name'), text('signature'));
  const markup = text('signature_html').trim();
  return {
    address: own ?? oneLine(text('address')).toLowerCase(),
    name: displayName,
    replyTo: oneLine(text('reply_to')),
    signature,
    signatureHtml: markup === '' ? '' : outgoingMarkup(markup),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const fields = {
  address: 'address',
  name: 'name',
  replyTo: 'reply_to',
  signature: 'signature',
  signatureHtml: 'signature_html',
} as const satisfies Readonly<Record<keyof Identity, string>>;

async function problemWith(
  parts: WebmailParts,
  visit: SignedVisit,
  of: { readonly typed: Identity; readonly list: readonly Identity[]; readonly at: number },
): Promise<Problem | undefined> {
  const { typed, list, at } = of;
  for (const [name, field] of Object.entries(fields) as [keyof Identity, string][]) {
    const charsMax = identityCharsMax[name];
    if (typed[name].length <= charsMax) continue;
    return { field, words: visit.texts('refusal.too-long', { charsMax }), status: 422 };
  }
  const { address, replyTo } = typed;
  const isAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/u.test(text);
  if (replyTo !== '' && !isAddress(replyTo)) {
    const words = visit.texts('refusal.bad-address', { address: replyTo });
    return { field: 'reply_to', words, status: 422 };
  }
  if (list.some((each, nth) => nth !== at && each.address === address)) {
    const words = visit.texts('refusal.already-exists', { address });
    return { field: 'address', words, status: 422 };
  }
  const may = isAddress(address) && (await parts.ownAddresses.may(visit.session.address, address));
  if (may) return undefined;
  const words = visit.texts('refusal.sender-not-allowed', { address });
  return { field: 'address', words, status: 422 };
}
