import type { EffectType } from '../../incident/effect.ts';
import type { Incident } from '../../incident/incident.ts';
import { escapeText } from '../text.ts';
import { section } from './blocks.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

interface Failure {
  readonly what: string;
  /** What the reader can do; `{command}` is the slash command. */
  readonly remedy: string;
}

const failures: Readonly<Record<EffectType, Failure>> = {
  'open-room': {
    what: 'its room could not be opened, so nobody has been told of it',
    remedy:
      'Tell the people you need yourself, now. Once the cause is mended, declare it again; until then this one can be closed with `{command} close`.',
  },
  invite: { what: 'someone could not be invited into the room', remedy: 'Invite them by hand: `/invite @person`.' },
  'call-in': {
    what: 'the people the plan calls for this severity could not be invited',
    remedy: 'Invite them into the room by hand.',
  },
  'refresh-card': {
    what: 'the card in the room could not be brought up to date',
    remedy: '`{command} status` shows how it stands.',
  },
  'refresh-announcement': {
    what: 'it could not be announced',
    remedy: 'Tell the people who follow that channel another way, or mend the cause and post an update.',
  },
  'tell-announcement': {
    what: 'news of it could not be posted in the announcement channel',
    remedy: 'Tell the people who follow it another way.',
  },
  'tell-room': {
    what: 'a message could not be posted in its room',
    remedy: '`{command} timeline` shows what happened; tell the room what it should know.',
  },
  'tell-person': {
    what: 'someone could not be sent a direct message about their part in it',
    remedy: '`{command} roles` shows who holds what; speak to them yourself.',
  },
  'remove-trial': {
    what: 'the test could not be removed',
    remedy: 'Archive its room by hand; nobody else is in it.',
  },
  'report-set-aside': { what: 'a report could not be sent', remedy: 'Have a look at the room.' },
  'tell-wait': {
    what: 'whoever declared it could not be told when its room opens',
    remedy: 'The room opens all the same; tell them yourself.',
  },
  remind: {
    what: 'a reminder of the next update could not be sent',
    remedy: 'The update is due all the same: `{command} update`.',
  },
  'settle-reminder': {
    what: 'a reminder could not be brought up to date',
    remedy: '`{command} status` shows when the next update is due.',
  },
  'acknowledge-note': {
    what: 'a note could not be marked as taken',
    remedy: 'It stands in the timeline all the same.',
  },
  'compose-review': {
    what: 'the post-incident review could not be written',
    remedy: 'The timeline is whole: `{command} timeline`. Skip the review with a reason, or have it written by hand.',
  },
  'refresh-review': {
    what: 'the review could not be posted in the room',
    remedy: '`{command} review` shows where it stands.',
  },
  'archive-room': { what: 'its room could not be archived', remedy: 'Archive the channel by hand.' },
};

export const everyFailure = Object.keys(failures) as readonly EffectType[];

/** What did not happen, why, and what the reader can do. `reason` carries nothing a person typed. */
export function setAsideNote(
  incident: Incident,
  failed: EffectType,
  reason: string,
  room: string,
  command: string,
): Message {
  const { what, remedy } = failures[failed];
  return message(
    `:warning: ${nameOutside(incident)}: ${what}.`,
    section(`*Why* ${escapeText(reason)}.\n*What you can do* ${remedy.replaceAll('{command}', command)}`),
    ...(room ? [section(room)] : []),
  );
}
