// What programs do with invitations and with requests for a mailbox.

import type { Invitation } from '../../account/sign-up/invitations.ts';
import type { SignUpMode } from '../../account/sign-up/sign-up-rules.ts';
import type { SignUpRequest } from '../../account/sign-up/sign-up-requests.ts';
import type { Call, Operation } from '../operation.ts';
import { accountJson, timeText } from '../shapes.ts';
import { accountSchema } from './schemas.ts';
import {
  declineSchema,
  invitationSchema,
  madeInvitationSchema,
  newInvitationSchema,
  requestSchema,
  signUpChangeSchema,
  signUpSchema,
} from './sign-up-schemas.ts';

const ofDomain = '/domains/{domain}';

const modeOperations: readonly Operation[] = [
  {
    id: 'getSignUp',
    method: 'GET',
    path: `${ofDomain}/sign-up`,
    tag: 'sign-up',
    summary: 'Who may make a mailbox, and how many wait for an answer',
    answers: 200,
    gives: signUpSchema,
    act: async (call) => await signUpOf(call),
  },
  {
    id: 'setSignUp',
    method: 'PUT',
    path: `${ofDomain}/sign-up`,
    tag: 'sign-up',
    summary: 'Say who may make a mailbox',
    body: signUpChangeSchema,
    answers: 200,
    gives: signUpSchema,
    act: async (call) => {
      const { accounts, session, params, body } = call;
      const mode = body['mode'] as SignUpMode;
      await accounts.signUp.rules.change(session, params['domain'] ?? '', mode);
      return await signUpOf(call);
    },
  },
];

const invitationOperations: readonly Operation[] = [
  {
    id: 'listInvitations',
    method: 'GET',
    path: `${ofDomain}/invitations`,
    tag: 'sign-up',
    summary: 'The links that still are good, the newest first',
    answers: 200,
    gives: { type: 'array', items: invitationSchema },
    act: async ({ accounts, session, params }) => {
      const found = await accounts.signUp.invitations.list(session, params['domain'] ?? '');
      return found.map(invitationJson);
    },
  },
  {
    id: 'addInvitation',
    method: 'POST',
    path: `${ofDomain}/invitations`,
    tag: 'sign-up',
    summary: 'Make a link that makes a mailbox; it is told this once',
    body: newInvitationSchema,
    answers: 201,
    gives: madeInvitationSchema,
    isSecret: true,
    act: async (call) => {
      const { accounts, session, params, body, letters, texts } = call;
      const { domain = '' } = params;
      const wanted = {
        localPart: '',
        sentTo: '',
        uses: 1,
        days: 7,
        ...(body as { readonly localPart?: string; readonly sentTo?: string }),
        quotaBytes: (body['quotaBytes'] as number | null | undefined) ?? undefined,
      };
      const { token, invitation } = await accounts.signUp.invitations.make(session, domain, wanted);
      const { sentTo: to, endsMs } = invitation;
      const name = domain.trim().toLowerCase();
      if (to !== '') await letters?.invite({ to, domain: name, token, endsMs }, texts);
      return { ...invitationJson(invitation), path: `/join/${token}` };
    },
  },
  {
    id: 'removeInvitation',
    method: 'DELETE',
    path: `${ofDomain}/invitations/{id}`,
    tag: 'sign-up',
    summary: 'Withdraw a link',
    answers: 204,
    act: async ({ accounts, session, params }) => {
      const { domain = '', id = '' } = params;
      await accounts.signUp.invitations.remove(session, domain, id);
    },
  },
];

const requestOperations: readonly Operation[] = [
  {
    id: 'listRequests',
    method: 'GET',
    path: `${ofDomain}/requests`,
    tag: 'sign-up',
    summary: 'Who waits for an answer, the oldest first',
    answers: 200,
    gives: { type: 'array', items: requestSchema },
    act: async ({ accounts, session, params }) => {
      const found = await accounts.signUp.requests.list(session, params['domain'] ?? '');
      return found.map(requestJson);
    },
  },
  {
    id: 'approveRequest',
    method: 'POST',
    path: `${ofDomain}/requests/{id}/approval`,
    tag: 'sign-up',
    summary: 'Make the mailbox that somebody asked for',
    answers: 201,
    gives: accountSchema,
    act: async ({ accounts, session, params, letters, texts }) => {
      const { domain = '', id = '' } = params;
      const mail = await accounts.signUp.requests.approve(session, domain, id);
      await letters?.approved(mail, texts);
      return accountJson(await accounts.changes.find(session, mail.address));
    },
  },
  {
    id: 'declineRequest',
    method: 'POST',
    path: `${ofDomain}/requests/{id}/decline`,
    tag: 'sign-up',
    summary: 'Say no',
    body: declineSchema,
    answers: 204,
    act: async ({ accounts, session, params, body, letters, texts }) => {
      const { domain = '', id = '' } = params;
      const reason = typeof body['reason'] === 'string' ? body['reason'] : '';
      const mail = await accounts.signUp.requests.decline(session, domain, { id, reason });
      await letters?.declined(mail, texts, reason);
    },
  },
];

export const signUpOperations: readonly Operation[] = [
  ...modeOperations,
  ...invitationOperations,
  ...requestOperations,
];

async function signUpOf({ accounts, session, params }: Call) {
  const { domain = '' } = params;
  const { rules, requests } = accounts.signUp;
  const mode = await rules.find(session, domain);
  return { mode, waiting: await requests.count(session, domain) };
}

function invitationJson(one: Invitation) {
  const { id, localPart, sentTo, quotaBytes, maker, usesLeft, endsMs } = one;
  const ends = timeText(endsMs);
  return { id, localPart, sentTo, quotaBytes: quotaBytes ?? null, maker, uses: usesLeft, ends };
}

function requestJson({ id, address, displayName, recovery, createdMs, endsMs }: SignUpRequest) {
  const [asked, ends] = [timeText(createdMs), timeText(endsMs)];
  return { id, address, displayName, recovery, asked, ends };
}
