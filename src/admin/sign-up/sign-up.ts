// How people come to a mailbox of a domain by themselves: GET and POST /admin/:domain/sign-up, POST
// …/invitations and …/invitations/:id/removal, POST …/requests/:id/approval and …/decline.

import { invitationDays, type NewInvitation, usesMax } from '../../account/sign-up/invitations.ts';
import { signUpModes } from '../../account/sign-up/sign-up-rules.ts';
import { mayDo } from '../../account/rights.ts';
import { Refusal } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { type Problem, problemOf, takenName, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import { type Done, withDone } from '../done.ts';
import { type AdminParts, domainName, domainSummary, panelPage } from '../parts.ts';
import { signUpPath } from '../paths.ts';
import { postRoute } from '../proof.ts';
import { typedLocalPart } from '../typed.ts';
import { sizeProblem, typedSize } from '../typed-size.ts';
import { type MadeLink, type SignUpState, signUpView } from './sign-up.view.ts';

export function signUpRoutes(parts: AdminParts): readonly Route[] {
  const page = '/admin/:domain/sign-up';
  const request = `${page}/requests/:id`;
  return [
    signedRoute('GET', page, (visit) => show(parts, visit, {})),
    postRoute(parts, page, (visit) => changeMode(parts, visit)),
    postRoute(parts, `${page}/invitations`, (visit) => invite(parts, visit)),
    postRoute(parts, `${page}/invitations/:id/removal`, (visit) => withdraw(parts, visit)),
    postRoute(parts, `${request}/approval`, (visit) => approve(parts, visit)),
    postRoute(parts, `${request}/decline`, (visit) => decline(parts, visit)),
  ];
}

async function changeMode(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const typed = (await visit.form()).text('mode');
  const mode = signUpModes.find((one) => one === typed);
  if (mode === undefined) throw new Refusal('bad-form');
  await parts.accounts.signUp.rules.change(visit.session, domain, mode);
  return done(visit, 'sign-up-changed');
}

async function invite(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const domain = domainName(visit);
  const form = await visit.form();
  const wanted = typedInvitation(form, domain);
  const { invitations } = parts.accounts.signUp;
  let made: Awaited<ReturnType<typeof invitations.make>> | undefined;
  const problem =
    sizeProblem(visit, 'quota', form.text('quota')) ??
    usesProblem(visit, wanted) ??
    (await problemOf(toldOfInvitation(visit, wanted, domain), async () => {
      made = await invitations.make(visit.session, domain, wanted);
    }));
  if (problem) return show(parts, visit, { form, problem });
  if (made === undefined) throw new Refusal('bad-form');
  const { token, invitation } = made;
  const { sentTo: to, endsMs } = invitation;
  const isSent =
    to !== '' && (await parts.letters?.invite({ to, domain, token, endsMs }, visit.texts));
  const sent = to === '' ? 'no' : isSent === true ? 'yes' : 'failed';
  return show(parts, visit, { made: { link: linkOf(parts, visit, token), to, sent } });
}

/** With the origin of the configuration; where it has none, as the administrator came here. */
function linkOf({ letters }: AdminParts, visit: SignedVisit, token: string): string {
  const path = `/join/${token}`;
  if (letters !== undefined) return letters.link(path);
  const { scheme, host } = visit.request;
  return `${scheme}://${host}${visit.link(path)}`;
}

async function withdraw(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { invitations } = parts.accounts.signUp;
  await invitations.remove(visit.session, domainName(visit), visit.params['id'] ?? '');
  return done(visit, 'invitation-removed');
}

async function approve(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { requests } = parts.accounts.signUp;
  const mail = await requests.approve(visit.session, domainName(visit), visit.params['id'] ?? '');
  await parts.letters?.approved(mail, visit.texts);
  return done(visit, 'request-approved');
}

async function decline(parts: AdminParts, visit: SignedVisit): Promise<WebResponse> {
  const { requests } = parts.accounts.signUp;
  const reason = (await visit.form()).text('reason').replaceAll('\r\n', '\n').trim();
  const one = { id: visit.params['id'] ?? '', reason };
  const mail = await requests.decline(visit.session, domainName(visit), one);
  await parts.letters?.declined(mail, visit.texts, reason);
  return done(visit, 'request-declined');
}

function done(visit: SignedVisit, what: Done): WebResponse {
  return redirect(visit.link(withDone(signUpPath(domainName(visit)), what)));
}

function typedInvitation(form: Form, domain: string): NewInvitation {
  const uses = form.text('uses').trim();
  const days = Number(form.text('days'));
  return {
    localPart: typedLocalPart(form.text('local_part'), domain),
    sentTo: form.text('to').trim(),
    quotaBytes: typedSize(form.text('quota')),
    uses: uses === '' ? 1 : Number(uses),
    days: invitationDays.find((one) => one === days) ?? 7,
  };
}

function usesProblem(visit: SignedVisit, { uses, localPart }: NewInvitation): Problem | undefined {
  const isCount = Number.isSafeInteger(uses) && uses >= 1 && uses <= usesMax;
  if (isCount && (uses === 1 || localPart === '')) return undefined;
  const words = visit.texts('admin.sign-up.invite.uses.wrong', { max: usesMax });
  return { field: 'uses', words, status: 422 };
}

function toldOfInvitation(visit: SignedVisit, wanted: NewInvitation, domain: string): Told {
  const { texts } = visit;
  const address = `${wanted.localPart}@${domain}`;
  return {
    ...takenName(visit, 'local_part', address),
    'bad-address': ({ values }) => ({
      field: values?.['address'] === address ? 'local_part' : 'to',
      words: texts('refusal.bad-address', values),
    }),
  };
}

async function show(
  parts: AdminParts,
  visit: SignedVisit,
  shown: { readonly form?: Form; readonly problem?: Problem; readonly made?: MadeLink },
): Promise<WebResponse> {
  const domain = await domainSummary(parts, visit);
  const { session } = visit;
  const { rules, invitations, requests } = parts.accounts.signUp;
  const mayAnswer = mayDo(session, 'accounts');
  const state: SignUpState = {
    ...shown,
    domain,
    mode: await rules.find(session, domain.name),
    invitations: mayAnswer ? await invitations.list(session, domain.name) : [],
    requests: mayAnswer ? await requests.list(session, domain.name) : [],
    askLink: parts.letters?.link(`/ask/${domain.name}`),
    holdsQuota: (await parts.accounts.changes.holds()).account.has('quota'),
  };
  const title = `${visit.texts('admin.tab.sign-up')} · ${domain.name}`;
  const content = signUpView(visit, state);
  return panelPage(parts, visit, { title, content, problem: shown.problem });
}
