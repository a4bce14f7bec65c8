// A form that came in, made ready: who writes, in which thread, over which kept draft. Sending and
// saving begin with it.

import { Refusal } from '../../kit/failure.ts';
import { answerReferences } from '../../mime/answer.ts';
import type { Mailbox, Message } from '../../store/mailbox.ts';
import type { Form } from '../../web/form.ts';
import type { SignedVisit } from '../../web/visit.ts';
import { identitiesOf, type Identity } from '../identities/identities.ts';
import { mailboxOf, type WebmailParts } from '../parts.ts';
import { partOfKey, refKey } from './attached.ts';
import type { Thread } from './draft.ts';
import { type ComposeState, stateOfDraft, stateOfForm } from './state.ts';

export interface Writing {
  readonly mailbox: Mailbox;
  readonly state: ComposeState;
  /** The kept draft that holds what the form had when it was last saved. */
  readonly draft: Message | undefined;
  /** That draft is not this form's any more: another form has replaced it, or somebody removed it. */
  readonly isForked: boolean;
  readonly thread: Thread | undefined;
  readonly identity: Identity;
  readonly settings: Readonly<Record<string, string>>;
  readonly messageId: string;
}

export async function openWriting(
  parts: WebmailParts,
  visit: SignedVisit,
  form: Form,
): Promise<Writing> {
  const mailbox = await mailboxOf(parts, visit);
  const typed = stateOfForm(form);
  // An answer of ours may have been lost on its way: what is remembered here is newer.
  const draftId = (await mailbox.desk.saved(form.text('key'))) ?? typed.draftId;
  const state = { ...typed, draftId };
  const own = draftId === undefined ? undefined : await readDraft(mailbox, draftId);
  const isForked = draftId !== undefined && own === undefined;
  const draft = isForked ? await draftHolding(mailbox, state.attached) : own;
  const opened = { mailbox, state, draft, isForked };
  const writing = await readyWriting(parts, visit, opened);
  return isForked ? { ...writing, state: { ...state, draftId: undefined } } : writing;
}

/** A kept draft that no form is open over. */
export async function draftWriting(
  parts: WebmailParts,
  visit: SignedVisit,
  draftId: string,
): Promise<Writing> {
  const mailbox = await mailboxOf(parts, visit);
  const draft = await mailbox.read(await mailbox.folderFor('drafts'), draftId);
  const state = await stateOfDraft(mailbox, draft);
  return await readyWriting(parts, visit, { mailbox, state, draft, isForked: false });
}

async function readyWriting(
  parts: WebmailParts,
  visit: SignedVisit,
  opened: Pick<Writing, 'mailbox' | 'state' | 'draft' | 'isForked'>,
): Promise<Writing> {
  const { mailbox, state, draft } = opened;
  const settings = await parts.accounts.settings(visit.session);
  return {
    ...opened,
    thread: await threadOf(mailbox, state, draft),
    identity: identityIn(settings, visit, state.from),
    settings,
    messageId: parts.newMessageId(visit.session.address),
  };
}

async function readDraft(mailbox: Mailbox, id: string): Promise<Message | undefined> {
  try {
    return await mailbox.read(await mailbox.folderFor('drafts'), id);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'message-gone') return undefined;
    throw error;
  }
}

// LIMIT drafts, the newest ones, that are looked through for what a form speaks of.
const draftsMax = 50;

/** The draft that another form made of this one's: it has what this one sent up. */
async function draftHolding(
  mailbox: Mailbox,
  refs: readonly string[],
): Promise<Message | undefined> {
  if (refs.length === 0) return undefined;
  const keys = refs.map(refKey);
  const drafts = await mailbox.folderFor('drafts');
  const { rows } = await mailbox.list(drafts, { page: 1, pageSize: draftsMax });
  for (const { id } of rows) {
    const draft = await readDraft(mailbox, id);
    if (draft && keys.some((key) => partOfKey(draft.root, key))) return draft;
  }
  return undefined;
}

/** What a mail server calls a thread: kept from the answered message or from the draft itself. */
async function threadOf(
  mailbox: Mailbox,
  { origin }: ComposeState,
  draft: Message | undefined,
): Promise<Thread | undefined> {
  try {
    if (origin?.relation === 'answered') {
      const { envelope } = await mailbox.read(origin.folder, origin.id);
      return answerReferences(envelope);
    }
  } catch (error) {
    // The message was moved or deleted meanwhile: the answer goes out all the same.
    if (!(error instanceof Refusal)) throw error;
  }
  if (draft === undefined) return undefined;
  const { inReplyTo, references } = draft.envelope;
  return { inReplyTo: inReplyTo[0] ?? '', references };
}

/** The one that was chosen; refuses `sender-not-allowed` for an address that is not in the list. */
function identityIn(
  settings: Readonly<Record<string, string>>,
  visit: SignedVisit,
  from: string,
): Identity {
  const identities = identitiesOf(settings, visit.session.address);
  const [first] = identities;
  const found = from === '' ? first : identities.find(({ address }) => address === from);
  if (found === undefined) throw new Refusal('sender-not-allowed', { address: from });
  return found;
}

/** Files that lie on the desk are in the draft now, or on their way. */
export async function clearDesk(mailbox: Mailbox, { attached }: ComposeState): Promise<void> {
  const ids = attached.flatMap((ref) => /^upload\/([0-9a-f]{32})$/.exec(ref)?.[1] ?? []);
  await mailbox.desk.remove(ids);
}
