// Puts the address book together, once for the whole process.

import type { Directory } from '../directory/directory.ts';
import type { ContactImportTable } from '../state/contact-import-table.ts';
import type { ContactTable } from '../state/contact-table.ts';
import type { CorrespondentTable } from '../state/correspondent-table.ts';
import { AddressBook } from './address-book.ts';
import { Correspondents } from './correspondents.ts';
import { DomainBook } from './domain-book.ts';
import { ContactImport } from './import.ts';

export interface Contacts {
  readonly book: AddressBook;
  readonly correspondents: Correspondents;
  readonly import: ContactImport;
  /** The people of one's own domain; undefined where the configuration switches it off. */
  readonly domainBook: DomainBook | undefined;
}

export interface ContactsOptions {
  readonly contacts: ContactTable;
  readonly imports: ContactImportTable;
  readonly correspondents: CorrespondentTable;
  readonly directory: Pick<Directory, 'accounts'>;
  /** Whether people see who else has a mailbox in their domain. */
  readonly showsDomain: boolean;
  readonly now: () => number;
}

export function openContacts(options: ContactsOptions): Contacts {
  const { contacts, imports, directory, now } = options;
  const book = new AddressBook(contacts, now);
  const domainBook = options.showsDomain ? new DomainBook(directory, now) : undefined;
  return {
    book,
    correspondents: new Correspondents({ table: options.correspondents, book, domainBook, now }),
    import: new ContactImport({ book, contacts, imports, now }),
    domainBook,
  };
}
