// From a sample to the bytes of its mail, at a moment that depends on when the demo is made.

import { composeMessage } from '../mta/compose.ts';
import type { Age, Sample, Stamp, WrittenMail } from './samples/sample.ts';

export interface WrittenSample {
  readonly bytes: Uint8Array;
  readonly dateMs: number;
}

const dayMs = 86_400_000;

export async function writeSample(
  sample: Sample,
  samples: readonly Sample[],
  nowMs: number,
): Promise<WrittenSample> {
  const dateMs = momentOf(sample.age, nowMs);
  if ('raw' in sample.mail) {
    return { bytes: sample.mail.raw(stampOf(sample, dateMs)), dateMs };
  }
  const references = ancestors(sample, samples).map((ancestor) => messageId(ancestor.key));
  return { bytes: await composed(sample.key, sample.mail, { dateMs, references }), dateMs };
}

/** Milliseconds of an age before `nowMs`. */
export function momentOf(age: Age, nowMs: number): number {
  if ('minutes' in age) return nowMs - age.minutes * 60_000;
  const [hours = 0, minutes = 0] = age.at.split(':').map(Number);
  const midnight = Math.floor(nowMs / dayMs) * dayMs;
  return midnight - age.days * dayMs + (hours * 60 + minutes) * 60_000;
}

function composed(
  key: string,
  mail: WrittenMail,
  place: { readonly dateMs: number; readonly references: readonly string[] },
): Promise<Uint8Array> {
  const inReplyTo = place.references.at(-1);
  return composeMessage({
    from: mail.from,
    to: mail.to,
    cc: mail.cc ?? [],
    bcc: mail.bcc ?? [],
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    references: place.references,
    attachments: (mail.files ?? []).map((file) => ({ ...file, content: file.content() })),
    dateMs: place.dateMs,
    messageId: messageId(key),
    keepBcc: true,
  });
}

/** The mails that led to this one, the first one first (RFC 5322 3.6.4). */
function ancestors(sample: Sample, samples: readonly Sample[]): readonly Sample[] {
  if (sample.answers === undefined) return [];
  const parent = samples.find((other) => other.key === sample.answers);
  if (parent === undefined) throw new Error(`sample ${sample.key} answers one that is not there`);
  return [...ancestors(parent, samples), parent];
}

function stampOf(sample: Sample, dateMs: number): Stamp {
  return {
    dateMs,
    date: new Date(dateMs).toUTCString().replace('GMT', '+0000'),
    id: messageId(sample.key),
  };
}

function messageId(key: string): string {
  return `<${key}.demo@mail.example.test>`;
}
