// What a mail server reports about a delivery (message/delivery-status, RFC 3464 2) and what a
// reader's program reports about a message (message/disposition-notification, RFC 8098 3).

import { fieldGroups, untyped } from './field-groups.ts';

export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export interface RecipientReport {
  /** Whom the sender wrote to, where the report says it; else who was tried last. */
  readonly recipient: string;
  readonly action: DeliveryAction | undefined;
  /** Enhanced status code such as `5.1.1` (RFC 3463 2), empty when unreadable. */
  readonly status: string;
  /** The server's own words, perhaps several lines; empty when it said none. */
  readonly answer: string;
  /** The server that said them. */
  readonly remoteServer: string;
}

export interface DeliveryReport {
  readonly reportingServer: string;
  readonly recipients: readonly RecipientReport[];
}

/** Undefined when it names no recipient. */
export function parseDeliveryReport(text: string): DeliveryReport | undefined {
  const groups = fieldGroups(text);
  const about = groups.find((group) => group.has('reporting-mta'));
  const recipients = groups
    .filter((group) => group.has('final-recipient') || group.has('original-recipient'))
    .map((group): RecipientReport => {
      const original = untyped(group.get('original-recipient'));
      return {
        recipient: original || untyped(group.get('final-recipient')),
        action: actionOf(group.get('action')),
        status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(group.get('status') ?? '')?.[1] ?? '',
        answer: untyped(group.get('diagnostic-code')),
        remoteServer: untyped(group.get('remote-mta')),
      };
    });
  if (recipients.length === 0) return undefined;
  return { reportingServer: untyped(about?.get('reporting-mta')), recipients };
}

const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

function actionOf(value: string | undefined): DeliveryAction | undefined {
  const word = /^[a-z]+/i.exec(value ?? '')?.[0].toLowerCase();
  return actions.find((action) => action === word);
}

export interface DispositionReport {
  readonly recipient: string;
  /** Message-ID of the message that it is about. */
  readonly messageId: string;
  readonly type: 'displayed' | 'deleted' | 'dispatched' | 'processed' | undefined;
  /** Whether a program did it by itself, without the person having seen anything. */
  readonly isAutomatic: boolean;
}

const types = ['displayed', 'deleted', 'dispatched', 'processed'] as const;

/** Undefined when it names no disposition. */
export function parseDispositionReport(text: string): DispositionReport | undefined {
  const group = fieldGroups(text).find((each) => each.has('disposition'));
  if (group === undefined) return undefined;
  // `manual-action/MDN-sent-manually; displayed` (RFC 8098 3.2.6)
  const disposition = group.get('disposition')?.toLowerCase() ?? '';
  const word = /^[a-z]+/.exec(untyped(disposition))?.[0];
  return {
    recipient: untyped(group.get('original-recipient')) || untyped(group.get('final-recipient')),
    messageId: group.get('original-message-id') ?? '',
    type: types.find((type) => type === word),
    isAutomatic: disposition.startsWith('automatic-action'),
  };
}
