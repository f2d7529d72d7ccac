import type { Exposure, Loss } from '../../incident/room-trouble.ts';

const became: Readonly<Record<Loss | Exposure, string>> = {
  archived: 'The room was archived',
  deleted: 'The room was deleted',
  removed: 'Muster was removed from the room',
  unreachable: 'The room is gone, or Muster was removed from it',
  public: 'The private room became public',
  shared: 'The private room was shared beyond this workspace',
};

/** What became of a room, in a few words. */
export function whatBecame(trouble: Loss | Exposure): string {
  return became[trouble];
}
