import type { PersonId } from './incident.ts';

/** The room as it was opened: who was told of the incident by it, and who was not. */
export interface OpenedRoom {
  readonly channelId: string;
  readonly invited: readonly PersonId[];
  /** Person ids, e-mail addresses and group handles of the plan that could not be invited. */
  readonly notInvited: readonly string[];
}

/** A room opened in the place of another. */
export interface ReplacedRoom extends OpenedRoom {
  readonly former: string;
  readonly askedBy: PersonId;
  /** Whether it was known who had been in the former one. */
  readonly membersKnown: boolean;
  /** Whether whoever asked chose who came along. */
  readonly chosen?: boolean | undefined;
}
