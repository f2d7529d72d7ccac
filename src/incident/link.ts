import { type Incident, reference } from './incident.ts';
import { Refusal } from './refusal.ts';
import { isTrial } from './trial.ts';

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

const otherSide: Readonly<Record<LinkKind, LinkKind>> = {
  related: 'related',
  duplicate: 'duplicate',
  'caused-by': 'cause-of',
  'cause-of': 'caused-by',
};

export function decideLink(incident: Incident, command: LinkIncident | RecordLink): readonly Linked[] {
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

/** The links after one more; two incidents are linked in one way at a time. */
export function withLink(links: readonly Link[], { number, kind }: Linked): readonly Link[] {
  return [...links.filter((link) => link.number !== number), { number, kind }];
}

/** As the incident that is linked with `incident` has to be told of it. */
export function mirrored({ number, visibility }: Incident, { kind }: Link): RecordLink {
  return { type: 'record-link', number, kind: otherSide[kind], shown: visibility === 'public' };
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
