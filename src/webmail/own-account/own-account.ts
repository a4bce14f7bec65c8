// What somebody may do about their own account, as far as their domain allows it: GET
// /settings/account, and POST …/recovery, …/recovery/removal, …/forwarding, …/addresses,
// …/addresses/removal.

import { Refusal, type RefusalCode } from '../../kit/failure.ts';
import type { Form } from '../../web/form.ts';
import type { WebResponse } from '../../web/http.ts';
import { formPage, missingProblem, type Problem, problemOf, type Told } from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { documentOf } from '../../web/shell.ts';
import { type Route, signedRoute, type SignedVisit } from '../../web/visit.ts';
import type { RecoveryParts } from '../recovery/recovery-parts.ts';
import { ownAccountView } from './own-account.view.ts';

const path = '/settings/account';

export function ownAccountRoutes(parts: RecoveryParts): readonly Route[] {
  const post = (
    below: string,
    act: (parts: RecoveryParts, visit: SignedVisit, form: Form) => Promise<Outcome>,
  ): Route =>
    signedRoute('POST', `${path}/${below}`, async (visit) => {
      const form = await visit.form();
      const outcome = await act(parts, visit, form);
      if (typeof outcome !== 'string') return show(parts, visit, { form, problem: outcome });
      return redirect(visit.link(`${path}?done=${outcome}`));
    });
  return [
    signedRoute('GET', path, (visit) => show(parts, visit, {})),
    post('recovery', askRecovery),
    post('recovery/removal', removeRecovery),
    post('forwarding', setForwarding),
    post('addresses', addAddress),
    post('addresses/removal', removeAddress),
  ];
}

export const doneWords = ['asked', 'removed', 'forwarded', 'added', 'ended'] as const;

/** What to say that was done, or what was wrong. */
type Outcome = (typeof doneWords)[number] | Problem;

async function askRecovery(
  { accounts, letters }: RecoveryParts,
  visit: SignedVisit,
  form: Form,
): Promise<Outcome> {
  if (letters === undefined) throw new Refusal('forbidden');
  const wanted = { recovery: form.text('recovery'), current: form.text('recovery_current') };
  const problem =
    missingProblem(visit, form, ['recovery', 'recovery_current']) ??
    (await problemOf(told(visit, 'recovery'), async () => {
      const mail = await accounts.selfService.recovery.ask(visit.session, wanted);
      await letters.confirmRecovery(mail, visit.texts);
    }));
  return problem ?? 'asked';
}

async function removeRecovery(
  { accounts }: RecoveryParts,
  visit: SignedVisit,
  form: Form,
): Promise<Outcome> {
  const current = form.text('recovery_current');
  const problem = await problemOf(told(visit, 'recovery'), () =>
    accounts.selfService.recovery.remove(visit.session, current),
  );
  return problem ?? 'removed';
}

async function setForwarding(
  { accounts }: RecoveryParts,
  visit: SignedVisit,
  form: Form,
): Promise<Outcome> {
  const wanted = {
    to: form.text('forward'),
    keepsCopy: form.text('copy') === 'yes',
    current: form.text('forward_current'),
  };
  const problem =
    missingProblem(visit, form, ['forward_current']) ??
    (await problemOf(told(visit, 'forward'), () =>
      accounts.selfService.forwarding.set(visit.session, wanted),
    ));
  return problem ?? 'forwarded';
}

async function addAddress(
  { accounts }: RecoveryParts,
  visit: SignedVisit,
  form: Form,
): Promise<Outcome> {
  const wanted = { word: form.text('word'), days: Number(form.text('days')) };
  const problem = await problemOf(told(visit, 'word'), async () => {
    await accounts.selfService.temporary.add(visit.session, wanted);
  });
  return problem ?? 'added';
}

async function removeAddress(
  { accounts }: RecoveryParts,
  visit: SignedVisit,
  form: Form,
): Promise<Outcome> {
  await accounts.selfService.temporary.remove(visit.session, form.text('address'));
  return 'ended';
}

/** What is about the field itself, and what is about the password beside it. */
function told({ texts }: SignedVisit, field: 'recovery' | 'forward' | 'word'): Told {
  const words = (at: string, code: RefusalCode): Told => ({
    [code]: ({ values }: Refusal) => ({ field: at, words: texts(`refusal.${code}`, values) }),
  });
  return {
    ...words(`${field}_current`, 'password-wrong'),
    ...words(`${field}_current`, 'login-throttled'),
    ...words(field, 'bad-address'),
    ...words(field, 'alias-loop'),
    ...words(field, 'external-target'),
    ...words(field, 'limit-reached'),
    ...words(field, 'too-long'),
  };
}

async function show(
  parts: RecoveryParts,
  visit: SignedVisit,
  { form, problem }: { readonly form?: Form; readonly problem?: Problem },
): Promise<WebResponse> {
  const { session } = visit;
  if (session.kind !== 'account') throw new Refusal('forbidden');
  const { rules, recovery, forwarding, temporary } = parts.accounts.selfService;
  const mayRecover = parts.letters !== undefined && (await rules.mayAt(session.address, 'reset'));
  const content = ownAccountView(visit, {
    recovery: mayRecover ? await recovery.find(session) : undefined,
    forwarding: await forwarding.find(session),
    temporary: await temporary.list(session),
    form,
    problem,
  });
  const title = visit.texts('own.title');
  return formPage(documentOf(parts.shell, visit, { title, layout: 'panel', content }), problem);
}
