import type { EventOf } from '../incident/incident.ts';
import { blocks, bullets, type Inline, type Markdown, md, verbatim } from './markdown.ts';
import type { Telling } from './telling.ts';

/** Whom the room reached when it opened, whom it did not, and where else was told. */
export function toldSection(telling: Telling): Markdown {
  const opened = telling.record.timeline
    .map(({ event }) => event)
    .find((event): event is EventOf<'room-opened'> => event.type === 'room-opened');
  return blocks(
    md`## Who was told`,
    announcement(telling),
    ...(opened ? invitations(opened, telling) : [md`The room was never opened, so nobody was invited.`]),
    md`Muster pages nobody; whether and when anyone was paged is not in this record.`,
  );
}

function announcement({ record: { incident, plan } }: Telling): Markdown {
  const { channel, mentionPrivate } = plan.announcements;
  if (incident.visibility === 'public') return md`It is public: it and its updates are announced in #${channel}.`;
  return mentionPrivate
    ? md`It is private: #${channel} knows by number and code name that it exists, and nothing more.`
    : md`It is private: nothing is announced about it.`;
}

function invitations({ invited, notInvited }: EventOf<'room-opened'>, telling: Telling): Markdown[] {
  const told = invited.length > 0 ? [md`Invited when the room opened:`, bullets(invited.map(telling.who))] : [];
  const missed =
    notInvited.length > 0
      ? [md`**Could not be invited:**`, bullets(notInvited.map((one) => invitee(one, telling)))]
      : [md`Everyone the plan and the declaration named could be invited.`];
  return [...told, ...missed];
}

/** A person's id, an e-mail address or the handle of a user group. */
function invitee(one: string, { record: { names }, who }: Telling): Inline {
  if (one.includes('@')) return verbatim(one);
  return names.has(one) || /^[UW][A-Z0-9]+$/.test(one) ? who(one) : md`user group ${`@${one}`}`;
}
