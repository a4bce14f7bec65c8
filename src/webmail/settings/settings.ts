// A person's own settings: GET and POST /settings, POST /settings/password.

import { settingCharsMax } from '../../account/tables/setting-names.ts';
import { Refusal } from '../../kit/failure.ts';
import type { WebResponse } from '../../web/http.ts';
import {
  formPage,
  type Problem,
  problemOf,
  repeatProblem,
  weakPassword,
  wrongPassword,
} from '../../web/problem.ts';
import { redirect } from '../../web/respond.ts';
import { choiceOf } from '../../web/look.ts';
import { documentOf, type Shell } from '../../web/shell.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { pictureSettings } from '../images/settings.ts';
import type { DisplayParts } from './display.ts';
import type { DisplaySettings } from './display.view.ts';
import { type Identity, overlong, typedIdentity } from './identity.ts';
import { fieldNames, settingsView } from './settings.view.ts';

export interface SettingsParts extends DisplayParts {
  readonly shell: Shell;
}

export async function settingsPage(parts: SettingsParts, visit: SignedVisit): Promise<WebResponse> {
  return show(parts, visit, { identity: undefined, problem: undefined });
}

export async function saveSettings(parts: SettingsParts, visit: SignedVisit): Promise<WebResponse> {
  mustHaveMailbox(visit);
  const form = await visit.form();
  const identity = typedIdentity(form.text('display_name'), form.text('signature'));
  const field = overlong(identity);
  if (field !== undefined) {
    const words = visit.texts('refusal.too-long', { charsMax: settingCharsMax[field] });
    return show(parts, visit, {
      identity,
      problem: { field: fieldNames[field], words, status: 422 },
    });
  }
  await parts.accounts.changeSettings(visit.session, { ...identity });
  return redirect(visit.link('/settings?done=saved'));
}

export async function changePassword(
  parts: SettingsParts,
  visit: SignedVisit,
): Promise<WebResponse> {
  mustHaveMailbox(visit);
  const form = await visit.form();
  const change = { current: form.text('current'), next: form.text('next'), token: visit.token };
  const told = { ...weakPassword(visit, 'next'), ...wrongPassword(visit, 'current') };
  const problem =
    repeatProblem(visit, form, { field: 'next', isOptional: false }) ??
    (await problemOf(told, () => parts.accounts.changePassword(visit.session, change)));
  if (problem) return show(parts, visit, { identity: undefined, problem });
  return redirect(visit.link('/settings?done=password'));
}

/** A domain session has no mailbox, so nothing to set. */
function mustHaveMailbox(visit: SignedVisit): void {
  if (visit.session.kind !== 'account') throw new Refusal('forbidden');
}

async function show(
  parts: SettingsParts,
  visit: SignedVisit,
  state: {
    readonly identity: Identity | undefined;
    readonly problem: Problem | undefined;
  },
): Promise<WebResponse> {
  mustHaveMailbox(visit);
  const stored = await parts.accounts.settings(visit.session);
  const identity = state.identity ?? storedIdentity(stored);
  const display = await displaySettings(parts, visit, stored);
  const pictures = await pictureSettings(parts.accounts, visit);
  const content = settingsView(visit, { identity, display, pictures, problem: state.problem });
  const title = visit.texts('settings.title');
  const document = documentOf(parts.shell, visit, { title, layout: 'panel', content });
  return formPage(document, state.problem);
}

type Stored = Readonly<Record<string, string>>;

async function displaySettings(
  parts: SettingsParts,
  visit: SignedVisit,
  stored: Stored,
): Promise<DisplaySettings> {
  const folders = await parts.folders(visit);
  return { choice: choiceOf(stored), startFolder: stored['startFolder'] ?? '', folders };
}

function storedIdentity(stored: Stored): Identity {
  return { displayName: stored['displayName'] ?? '', signature: stored['signature'] ?? '' };
}
