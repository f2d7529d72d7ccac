/** The room is not to be reached: archived, deleted, Muster removed from it, or one of these without Slack saying which. */
export const losses = ['archived', 'deleted', 'removed', 'unreachable'] as const;
export type Loss = (typeof losses)[number];

/** A private room that is none any more: public, or shared beyond the workspace. */
export const exposures = ['public', 'shared'] as const;
export type Exposure = (typeof exposures)[number];

/** What keeps Muster from posting in a room; 'replacing' while another is opened. */
export const roomTroubles = [...losses, ...exposures, 'replacing'] as const;
export type RoomTrouble = (typeof roomTroubles)[number];

export function isExposure(trouble: RoomTrouble): trouble is Exposure {
  return (exposures as readonly string[]).includes(trouble);
}

/** Whether being in the channel still says who is of the room: anyone may have come into one that was exposed. */
export function membershipCounts(trouble: RoomTrouble | null): boolean {
  return trouble === null || (losses as readonly string[]).includes(trouble);
}
