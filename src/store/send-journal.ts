// What sending needs to remember outside of the process, so that one click is one mail whatever
// dies in between. The process floor hands in the table that keeps it.

export type SendStatus =
  | 'preparing'
  | 'waiting'
  | 'submitting'
  | 'accepted'
  | 'sent'
  | 'refused'
  | 'unknown'
  | 'cancelled';

export interface SendRecord {
  readonly key: string;
  readonly address: string;
  readonly status: SendStatus;
  readonly messageId: string;
  /** The message in Drafts or Sent; empty while it is being prepared. */
  readonly copyId: string;
  readonly rejected: readonly string[];
  readonly answer: string;
  /** Moves on while a worker is at it. */
  readonly beatMs: number;
}

export interface SendJournal {
  /** False when the key is there already. */
  begin(record: Pick<SendRecord, 'key' | 'address' | 'messageId'>, nowMs: number): Promise<boolean>;
  find(key: string): Promise<SendRecord | undefined>;
  findCopy(address: string, copyId: string): Promise<SendRecord | undefined>;
  hold(key: string, copyId: string, nowMs: number): Promise<void>;
  /** It waits for its time, and may be taken back; false when it was not in this state any more. */
  wait(key: string, copyId: string, from: SendStatus): Promise<boolean>;
  /** Ends the waiting: of those who would send it and those who would take it back, one gets true. */
  endWaiting(key: string, status: 'submitting' | 'cancelled', nowMs: number): Promise<boolean>;
  beat(key: string, nowMs: number): Promise<void>;
  /** One of those who saw the same beat gets it. */
  takeOver(record: SendRecord, nowMs: number): Promise<boolean>;
  settle(key: string, outcome: Pick<SendRecord, 'status' | 'rejected' | 'answer'>): Promise<void>;
  forget(key: string): Promise<void>;
  unsettled(address: string): Promise<readonly SendRecord[]>;
  removeSettled(address: string, beforeMs: number): Promise<void>;
}
