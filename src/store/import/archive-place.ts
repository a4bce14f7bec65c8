// Where a message of an archive belongs, told by its path there: the Maildirs and mboxes of the
// mail programs that people come from.
//
//   Maildir/cur/1795.M1:2,FS            INBOX, flagged and seen
//   Maildir/.Sent.2020/new/1795.M2      Sent.2020
//   mail/Work.mbox, Work.sbd/Bills      Work and Work.Bills, each a file of many messages
//   Letters/a.eml                       Letters

import { folderOfDirectory, inboxName, isInbox } from '../../maildir/folder-name.ts';
import { arrivalMs, parseName } from '../../maildir/name.ts';

/** LIMIT of levels and of characters of one level that are made of a path. */
const levelsMax = 8;
const levelCharsMax = 60;

export interface ArchivePlace {
  /** As `Folder.name` has it; INBOX where the path says nothing. */
  readonly folder: string;
  /** Letters of a Maildir's file name. */
  readonly flags: string;
  /** Milliseconds, where the name tells them. */
  readonly receivedMs: number | undefined;
  /** A file that may hold many messages, and is a folder then; false in a Maildir. */
  readonly mayBeMbox: boolean;
  /** The folder that it is if it holds many. */
  readonly asFolder: string;
}

/** What programs put beside mail, and what a Maildir holds half written. */
const besideMail = /(?:^|\/)(?:__MACOSX|tmp|\.DS_Store)(?:\/|$)|\.msf$/i;
/** The first level of an archive when it says "mail" and nothing else. */
const wrapping = /^(?:mail|mails|maildir|takeout|backup|export)$/i;

/** Undefined for what is no mail by its name. */
export function placeInArchive(path: string): ArchivePlace | undefined {
  if (path.endsWith('/') || besideMail.test(path)) return undefined;
  const levels = path.split('/');
  const file = levels.pop() ?? '';
  const last = levels.at(-1);
  if (last === 'cur' || last === 'new') return inMaildir(levels.slice(0, -1), file);
  const folder = folderOf(unwrapped(levels).map(bareLevel));
  const asFolder = folderOf([...unwrapped(levels).map(bareLevel), bareLevel(file)]);
  return { folder, flags: '', receivedMs: undefined, mayBeMbox: true, asFolder };
}

function inMaildir(levels: readonly string[], file: string): ArchivePlace {
  const { base, flags } = parseName(file);
  const directory = levels.at(-1) ?? '';
  const named = folderOfDirectory(directory);
  const folder = named === undefined ? folderOf(unwrapped(levels)) : washedName(named);
  return {
    folder,
    // Letters of keywords mean nothing without the file that names them.
    flags: flags.replaceAll(/[^DFPRST]/g, ''),
    receivedMs: arrivalMs(base),
    mayBeMbox: false,
    asFolder: folder,
  };
}

function unwrapped(levels: readonly string[]): readonly string[] {
  return wrapping.test(levels[0] ?? '') ? levels.slice(1) : levels;
}

/** QUIRK: Thunderbird puts folders of a folder into a directory with `.sbd` behind its name. */
function bareLevel(level: string): string {
  return level.replace(/\.(?:mbox|mbx|sbd|mail)$/i, '');
}

function folderOf(levels: readonly string[]): string {
  const named = levels.map(washedLevel).filter((level) => level !== '');
  const isIn = named.length > 0 && isInbox(named[0] ?? '');
  const below = (isIn ? named.slice(1) : named).slice(0, levelsMax);
  return below.length === 0 ? inboxName : below.join('.');
}

/** A name that a Maildir++ has for a folder already; its levels are joined by dots. */
function washedName(name: string): string {
  return folderOf(name.split('.'));
}

/** A dot would begin another level. */
function washedLevel(level: string): string {
  const clean = level
    .replaceAll(/[\p{Cc}\\/]/gu, ' ')
    .replaceAll('.', '-')
    .trim();
  return clean.slice(0, levelCharsMax).toWellFormed().replaceAll('\uFFFD', '').trim();
}
