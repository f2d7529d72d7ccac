import { type Incident, reference } from './incident.ts';
import { Refusal } from './refusal.ts';
import { isTrial } from './trial.ts';
import { boundedLine, limits } from './words.ts';

/** What another incident is to this one; `cause-of` is how the other side of `caused-by` reads. */
export const linkKinds = ['related', 'duplicate', 'caused-by', 'cause-of'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface Link {
  readonly number: number;
  readonly kind: LinkKind;
}

/** `shown`: everybody who sees this incident's room may see the other, so its card names it. */
export interface LinkIncident extends Link {
  readonly type: 'link';
  readonly shown: boolean;
}

/** The other side of a link, which Muster writes down there. */
export interface RecordLink extends Link {
  readonly type: 'record-link';
  readonly shown: boolean;
}

export interface Linked extends Link {
  readonly type: 'linked';
  readonly shown: boolean;
}

/** They were linked by mistake. */
export interface UnlinkIncident {
  readonly type: 'unlink';
  readonly number: number;
  readonly shown: boolean;
  readonly reason: string;
}

export interface RecordUnlink {
  readonly type: 'record-unlink';
  readonly number: number;
  readonly shown: boolean;
}

export interface Unlinked extends Link {
  readonly type: 'unlinked';
  readonly shown: boolean;
  /** '' on the other side, where it may be read by others. */
  readonly words: { readonly reason: string };
}

export type LinkCommand = LinkIncident | RecordLink | UnlinkIncident | RecordUnlink;

const otherSide: Readonly<Record<LinkKind, LinkKind>> = {
  related: 'related',
  duplicate: 'duplicate',
  'caused-by': 'cause-of',
  'cause-of': 'caused-by',
};

export function decideLink(incident: Incident, command: LinkCommand): readonly (Linked | Unlinked)[] {
  return command.type === 'link' || command.type === 'record-link' ? join(incident, command) : part(incident, command);
}

function join(incident: Incident, command: LinkIncident | RecordLink): readonly Linked[] {
  const { number, kind, shown } = command;
  const stands = incident.links.some((link) => link.number === number && link.kind === kind);
  const linked: readonly Linked[] = [{ type: 'linked', number, kind, shown }];
  if (command.type === 'record-link') return stands ? [] : linked;
  if (number === incident.number)
    throw new Refusal('invalid', `${reference(incident)} cannot be linked with itself.`, 'number');
  if (isTrial(incident) || number < 0) throw new Refusal('invalid', 'A test is linked with nothing.', 'number');
  if (stands) throw new Refusal('conflict', `It is linked with ${reference({ number })} like that already.`, 'number');
  return linked;
}

function part({ links }: Incident, command: UnlinkIncident | RecordUnlink): readonly Unlinked[] {
  const { number, shown } = command;
  const link = links.find((each) => each.number === number);
  if (!link && command.type === 'record-unlink') return [];
  if (!link) throw new Refusal('not-found', `It is not linked with ${reference({ number })}.`, 'number');
  const reason = command.type === 'unlink' ? boundedLine(command.reason, limits.reason, 'reason') : '';
  return [{ type: 'unlinked', ...link, shown, words: { reason } }];
}

/** The links after one more entry; two incidents are linked in one way at a time. */
export function foldLinks(links: readonly Link[], { type, number, kind }: Linked | Unlinked): readonly Link[] {
  const others = links.filter((link) => link.number !== number);
  return type === 'linked' ? [...others, { number, kind }] : others;
}

/** As the incident at the other end has to be told of it. */
export function mirrored({ number, visibility }: Incident, event: Linked | Unlinked): RecordLink | RecordUnlink {
  const shown = visibility === 'public';
  return event.type === 'linked'
    ? { type: 'record-link', number, kind: otherSide[event.kind], shown }
    : { type: 'record-unlink', number, shown };
}

/** 'caused by INC-3' */
export function linkWords({ number, kind }: Link): string {
  const words = {
    related: 'related to',
    duplicate: 'a duplicate of',
    'caused-by': 'caused by',
    'cause-of': 'the cause of',
  };
  return `${words[kind]} ${reference({ number })}`;
}
