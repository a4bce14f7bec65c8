// What pages may ask of one account's mail. Rows are plain readonly values; the files and the
// index behind them stay out of sight. The disk is the truth: the index may vanish between any
// two calls, and every verb gives the same answer.

import type { QuotaUse } from '../maildir/quota.ts';
import type { Quota } from '../maildir/quota-file.ts';
import type { Address, Envelope, Part } from '../mime/part.ts';
import type { Arrangement, ListOptions } from './arrangement.ts';
import type { Desk } from './desk.ts';
import type { ExportedFolder } from './export-folder.ts';
import type { Emails } from './jmap/emails.ts';
import type { ImportWish, Job, JobScope } from './jobs/job.ts';
import type { LabelChange } from './labels.ts';
import type { LiveChange, TellChange } from './live/live-account.ts';
import type { OpenPage } from './live/live-mail.ts';

/** What a folder is for; `none` for an ordinary one (RFC 6154). */
export type FolderRole = 'inbox' | 'drafts' | 'sent' | 'archive' | 'junk' | 'trash' | 'none';

export interface Folder {
  /** Decoded Maildir++ path, levels joined by `.`: `INBOX`, `Sent`, `Work.2026`. Used in URLs. */
  readonly name: string;
  /** The last level, for display. */
  readonly label: string;
  /** Levels above this one: 0 for `Work`, 1 for `Work.2026`. */
  readonly depth: number;
  readonly role: FolderRole;
  readonly total: number;
  readonly unread: number;
}

export interface Flags {
  readonly seen: boolean;
  readonly answered: boolean;
  readonly flagged: boolean;
  readonly draft: boolean;
  readonly forwarded: boolean;
  readonly trashed: boolean;
}

/** One line of a message list. */
export interface MessageRow {
  /** Unique base name of the file: stable over flags, moves and index loss. */
  readonly id: string;
  readonly folder: string;
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly subject: string;
  /** First words of the text, one line, at most 200 characters. */
  readonly preview: string;
  /** Milliseconds: the Date field, or the delivery time when the field is unusable. */
  readonly dateMs: number;
  /** Milliseconds: when it was delivered; lists are ordered by it, newest first. */
  readonly receivedMs: number;
  /** File size in bytes. */
  readonly size: number;
  readonly flags: Flags;
  /** In the order of their letters. */
  readonly labels: readonly string[];
  readonly hasAttachment: boolean;
  /** It stands on top of its folder's list. */
  readonly isPinned?: boolean;
  /** Where the row stands for several messages, of which it shows the newest here. */
  readonly conversation?: RowConversation;
}

export interface RowConversation {
  /** Messages in all folders but Junk and Trash, and in this one. */
  readonly count: number;
  readonly countHere: number;
  /** Who wrote them, each once, the first one first. */
  readonly people: readonly Address[];
  /** Of those in this folder. */
  readonly isUnread: boolean;
  readonly isFlagged: boolean;
  readonly hasAttachment: boolean;
  /** The one to read: the oldest here that is unread, else the newest. */
  readonly readId: string;
  /** The first one here: it stays when another one comes. */
  readonly oldestId: string;
}

/** What stands beside a message in a list; all undefined where it has no place in it. */
export interface Around {
  /** Id of its row: of the newest one of a conversation. */
  readonly rowId: string | undefined;
  readonly beforeId: string | undefined;
  readonly afterId: string | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Position of the first row in the whole list. */
  readonly from: number;
  readonly total: number;
  /** Messages that all rows of the list stand for. */
  readonly messages: number;
  /** How much of the account's mail can be found, while its index is far behind. */
  readonly searchable?: { readonly indexed: number; readonly total: number } | undefined;
  /** Conversations and orders may be others once the index has all of it. */
  readonly isSettling?: boolean;
}

/** One message opened for reading. */
export interface Message {
  readonly id: string;
  readonly folder: string;
  readonly envelope: Envelope;
  readonly root: Part;
  readonly flags: Flags;
  readonly labels: readonly string[];
  readonly receivedMs: number;
  readonly size: number;
  readonly defects: readonly string[];
}

/** A piece of a text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SearchOptions {
  readonly page: number;
  readonly order: 'date' | 'relevance';
}

/** A message that was found: a list's row with the words that were looked for marked. */
export interface SearchRow extends MessageRow {
  readonly subjectRanges: readonly TextRange[];
  /** The piece of the text that has them, on one line; else its beginning. */
  readonly snippet: { readonly text: string; readonly ranges: readonly TextRange[] };
}

export interface SearchPage {
  readonly rows: readonly SearchRow[];
  /** 1-based. */
  readonly page: number;
  readonly hasMore: boolean;
  /** How many messages could be looked through, the newest ones, and how many there are. */
  readonly indexed: number;
  readonly total: number;
}

export type FlagName = keyof Flags;

/** Per message of a bulk verb, the ones that were not there any more. */
export interface BulkResult {
  readonly done: number;
  readonly gone: readonly string[];
}

export interface DeliverOptions {
  readonly flags?: Partial<Flags>;
  /** Milliseconds for the file's delivery time; now when absent. */
  readonly receivedMs?: number;
  /** The id that it gets where that is free, so that what is done twice is found there. */
  readonly base?: string;
}

export interface CopyResult extends BulkResult {
  readonly copies: ReadonlyMap<string, string>;
}

/** Verbs on any number of messages. Each gives a job to look at, to cancel and to undo. */
export interface MailJobs {
  move(scope: JobScope, target: string): Promise<Job>;
  copy(scope: JobScope, target: string): Promise<Job>;
  /** To Trash, or for good what is in Trash already. */
  remove(scope: JobScope): Promise<Job>;
  /** For good, from any folder; held for as long as it can be undone. */
  erase(scope: JobScope): Promise<Job>;
  /** Looks at those alone that the change makes different. */
  flag(scope: JobScope, change: Partial<Flags>): Promise<Job>;
  label(scope: JobScope, change: LabelChange): Promise<Job>;
  /**
   * Takes in the mail of a file that went up: an mbox, one message, or a zip of Maildirs, mboxes and
   * single messages. Refuses `not-found` while the file is not whole, and `folder-missing`.
   */
  import(wish: ImportWish): Promise<Job>;
  /** A job, awaited for so long while it is under way. Refuses with `job-missing`. */
  find(id: string, waitMs?: number): Promise<Job>;
  all(): Promise<readonly Job[]>;
  cancel(id: string): Promise<void>;
  /** Refuses with `undo-over`. */
  undo(id: string): Promise<Job>;
  /** Goes on with what died with its worker; forgets what is over. */
  wake(): Promise<void>;
}

/** One account's mail. Refuses with `folder-missing` or `message-gone`, never with a file path. */
export interface Mailbox {
  /** Folder tree: INBOX first, then roles, then the rest in name order. */
  folders(): Promise<readonly Folder[]>;
  /** 50 rows a page unless told otherwise; a page past the end gives the last one. */
  list(folder: string, options: ListOptions): Promise<Page<MessageRow>>;
  /** Those of these messages that are there, in the order of lists; at most 10,000. */
  rows(folder: string, ids: readonly string[]): Promise<readonly MessageRow[]>;
  read(folder: string, id: string): Promise<Message>;
  /** Its neighbours in a folder's list, which may be another folder's for one of a conversation. */
  around(folder: string, id: string, arrangement: Arrangement): Promise<Around>;
  /** These messages, each with those of its conversation that are in the folder and came no later. */
  together(folder: string, ids: readonly string[]): Promise<readonly string[]>;
  /** The messages of one conversation over all folders, oldest first, this one among them. */
  conversation(folder: string, id: string): Promise<readonly MessageRow[]>;
  /** Looks through all folders but Junk and Trash unless the query names some; never refuses. */
  search(query: string, options: SearchOptions): Promise<SearchPage>;
  /** Decoded text of a text/* part in a JavaScript string, cut at `bytesMax` of encoded input. */
  text(folder: string, id: string, part: Part, bytesMax?: number): Promise<string>;
  /** Transfer-decoded bytes of a part, streamed. */
  content(folder: string, id: string, part: Part): AsyncIterable<Uint8Array>;
  /** The whole message as it lies on disk, streamed. */
  source(folder: string, id: string): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> }>;
  flag(folder: string, ids: readonly string[], change: Partial<Flags>): Promise<BulkResult>;
  move(folder: string, ids: readonly string[], target: string): Promise<BulkResult>;
  /** Lets a message arrive once more: unread, on top of its folder, under another id. */
  arrive(folder: string, id: string): Promise<boolean>;
  /** To Trash, or for good when the message is in Trash already. */
  remove(folder: string, ids: readonly string[]): Promise<BulkResult>;
  /** For good, from any folder: a draft that its successor has replaced. */
  erase(folder: string, ids: readonly string[]): Promise<BulkResult>;
  /** Makes copies, durable before it resolves; gives the new id of each message copied. */
  copy(folder: string, ids: readonly string[], target: string): Promise<CopyResult>;
  /** Sets labels and takes them away: IMAP keywords, which other mail programs show as well. */
  label(folder: string, ids: readonly string[], change: LabelChange): Promise<BulkResult>;
  /** Labels of all folders, or of one and INBOX, each once, in order. */
  labels(folder?: string): Promise<readonly string[]>;
  /** Writes a message, durable before it resolves; gives its id. Refuses with `over-quota`. */
  append(folder: string, bytes: Uint8Array, options?: DeliverOptions): Promise<string>;
  /** Makes a folder if it is not there. */
  createFolder(folder: string): Promise<void>;
  /** Gives a folder and what is below it another name. Refuses with `folder-in-use`. */
  renameFolder(folder: string, name: string): Promise<void>;
  /** Into Trash with all that is below it; from there for good, by a job that can be undone. */
  removeFolder(folder: string): Promise<Job | undefined>;
  /** The folders that mail programs show; undefined when nobody keeps such a list. */
  subscribed(): Promise<ReadonlySet<string> | undefined>;
  setSubscribed(folder: string, isShown: boolean): Promise<void>;
  /** What the mailbox holds and may hold; undefined without a quota. */
  quota(): Promise<QuotaUse | undefined>;
  /** Tasks on many messages, which go on without the page that began them. */
  readonly jobs: MailJobs;
  /** Files on their way into a message that is being written. */
  readonly desk: Desk;
  /** Files of mail on their way in. */
  readonly intake: Desk;
  /** Every message of a folder, oldest first, as an mbox has it or as it lies in its file. */
  exported(folder: string): ExportedFolder;
  /** The same mail by states, changes, queries and sets (docs/store.md). */
  readonly emails: Emails;
  /** The folder that serves a role, made on first need. */
  folderFor(role: Exclude<FolderRole, 'none'>): Promise<string>;
}

export interface MailStore {
  /**
   * Opens the mail of an account whose Maildir lies at this absolute path. A quota that somebody sets
   * elsewhere (0 is none) goes before the one of maildirsize. Folders are in the order of the locale.
   */
  open(
    maildir: string,
    options?: { readonly quota?: Quota; readonly locale?: string | undefined },
  ): Mailbox;
  /** Tells of changes in the mail that lies here, until the page is closed. */
  follow(maildir: string, tell: TellChange): OpenPage;
  /** What changed since a state that a page remembers; everything without one. */
  changesSince(maildir: string, state: string | undefined): Promise<LiveChange>;
  /** Resolves when nothing goes on in the background any more. */
  close(): Promise<void>;
}
