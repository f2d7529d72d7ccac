import type { Incident, PersonId } from './incident.ts';

/** A role that its holder offered to somebody, and holds until it is accepted. */
export interface Handover {
  /** The timeline entry that offered it, by which it goes. */
  readonly offer: number;
  readonly role: string;
  readonly from: PersonId;
  /** null: whoever of the room takes it. */
  readonly to: PersonId | null;
  readonly offeredAt: Date;
  /** When others are told that nobody accepted; null: they were. */
  readonly escalateAt: Date | null;
  /** What the next holder must know, or why somebody should take over; '' where nothing was said. */
  readonly brief: string;
}

/** Since when the commander commands, and how many of the plan's hours for handing over they were told of. */
export interface Commanding {
  readonly since: Date;
  readonly nudged: number;
  /** The entry that asked them last and waits for an answer. */
  readonly asked: number | null;
}

export interface GatheredHandovers {
  /** Offered and not accepted yet; of one holder's role there is one at most. */
  readonly handovers: readonly Handover[];
  /** null while nobody commands. */
  readonly commanding: Commanding | null;
}

export const noHandovers: GatheredHandovers = { handovers: [], commanding: null };

/** What can be asked about handing over; a handover goes by its offer. */
export type HandoverCommand =
  | {
      readonly type: 'offer-handover';
      readonly role: string;
      readonly from: PersonId;
      readonly to: PersonId | null;
      readonly brief: string;
    }
  | { readonly type: 'accept-handover'; readonly offer: number }
  | { readonly type: 'decline-handover'; readonly offer: number; readonly reason: string }
  | { readonly type: 'withdraw-handover'; readonly offer: number; readonly from: PersonId }
  /** The commander was asked to hand over, and goes on. */
  | { readonly type: 'keep-command' };

interface Offered {
  readonly offer: number;
  readonly role: string;
  readonly from: PersonId;
}

/** What happens to handovers. */
export type HandoverEvent =
  | {
      readonly type: 'handover-offered';
      readonly role: string;
      readonly from: PersonId;
      readonly to: PersonId | null;
      readonly escalateAt: Date;
      readonly words: { readonly brief: string };
    }
  | ({
      readonly type: 'handover-accepted';
      readonly to: PersonId;
      readonly offeredAt: Date;
      readonly words: { readonly brief: string };
    } & Offered)
  | ({
      readonly type: 'handover-declined';
      readonly to: PersonId;
      readonly words: { readonly reason: string };
    } & Offered)
  | ({ readonly type: 'handover-withdrawn'; readonly to: PersonId | null } & Offered)
  | ({
      readonly type: 'handover-escalated';
      readonly to: PersonId | null;
      /** null: the room, for nobody else commands. */
      readonly told: PersonId | null;
    } & Offered)
  | {
      readonly type: 'command-nudged';
      readonly person: PersonId;
      readonly since: Date;
      /** How many of the plan's hours are over. */
      readonly nudged: number;
      /** No longer than this: others who command hear of it. */
      readonly limit: boolean;
      readonly told: PersonId | null;
    }
  | { readonly type: 'command-kept'; readonly person: PersonId };

export type HandoverEventType = HandoverEvent['type'];

export function handoverOf({ handovers }: GatheredHandovers, role: string, from: PersonId): Handover | undefined {
  return handovers.find((each) => each.role === role && each.from === from);
}

export function handoverOffered({ handovers }: GatheredHandovers, offer: number): Handover | undefined {
  return handovers.find((each) => each.offer === offer);
}

/** Who was offered a role, and so is concerned by the incident. */
export function offeredTo({ handovers }: Pick<Incident, 'handovers'>): readonly PersonId[] {
  return handovers.flatMap(({ to }) => to ?? []);
}
