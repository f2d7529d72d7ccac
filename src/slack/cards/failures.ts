import type { EffectType } from '../../incident/effect.ts';

/** What an effect does, as people hear of it. */
export interface Failure {
  /** While it waits. */
  readonly deed: string;
  /** When it was given up. */
  readonly what: string;
  /** What the reader can do besides trying it again; `{command}` is the slash command. */
  readonly remedy: string;
}

export const failures: Readonly<Record<EffectType, Failure>> = {
  'open-room': {
    deed: 'opening its room',
    what: 'its room could not be opened, so nobody has been told of it',
    remedy:
      'Tell the people you need yourself, now. Once the cause is mended, try it again, and everything else follows; or close it with `{command} close`.',
  },
  invite: {
    deed: 'an invitation into the room',
    what: 'someone could not be invited into the room',
    remedy: 'Invite them by hand: `/invite @person`.',
  },
  'call-in': {
    deed: 'inviting those the plan calls for this severity or type',
    what: 'the people the plan calls for this severity or type could not be invited',
    remedy: 'Invite them into the room by hand.',
  },
  'refresh-card': {
    deed: 'bringing the card up to date',
    what: 'the card in the room could not be brought up to date',
    remedy: '`{command} status` shows how it stands.',
  },
  'refresh-scope': {
    deed: 'bringing the board of the scope up to date',
    what: 'the board of the scope could not be brought up to date',
    remedy: '`{command} scope` shows it.',
  },
  'empty-announcement': {
    deed: 'taking its news out of the announcement channel',
    what: 'its news could not be taken out of the announcement channel',
    remedy: 'Delete Muster’s messages in the announcement’s thread by hand; it is private now.',
  },
  'mirror-link': {
    deed: 'a link on its other side',
    what: 'a link could not be written down on its other side',
    remedy: 'Link it from there too: `{command} link`.',
  },
  'hide-from-linked': {
    deed: 'taking its number off the cards of linked incidents',
    what: 'incidents it is linked with may still name it on their cards',
    remedy: 'It is private now: `{command} repair` in each of their rooms draws the card anew.',
  },
  'describe-room': {
    deed: 'the topic of its room',
    what: 'the topic of the room could not be changed',
    remedy: 'Change it by hand.',
  },
  'refresh-announcement': {
    deed: 'the announcement',
    what: 'it could not be announced',
    remedy: 'Tell the people who follow that channel another way, or mend the cause and try it again.',
  },
  'tell-announcement': {
    deed: 'news in the announcement channel',
    what: 'news of it could not be posted in the announcement channel',
    remedy: 'Tell the people who follow it another way.',
  },
  'tell-room': {
    deed: 'a message in its room',
    what: 'a message could not be posted in its room',
    remedy: '`{command} timeline` shows what happened; tell the room what it should know.',
  },
  'tell-person': {
    deed: 'a direct message',
    what: 'someone could not be sent a direct message about their part in it',
    remedy: '`{command} roles` shows who holds what; speak to them yourself.',
  },
  'revise-update': {
    deed: 'correcting an update where it stands',
    what: 'an update could not be corrected everywhere it stands',
    remedy: 'Say what was wrong in a new update: `{command} update`.',
  },
  'offer-draft': {
    deed: 'showing an update to whoever approves it',
    what: 'an update that waits for approval could not be shown in its room',
    remedy: 'Write it again: `{command} update`.',
  },
  'settle-draft': {
    deed: 'noting what became of a draft',
    what: 'what became of an update that waited for approval could not be written into it',
    remedy: '`{command} timeline` shows it.',
  },
  'put-question': {
    deed: 'a question about an update',
    what: 'a question about an update could not be put in its room',
    remedy: '`{command} timeline` shows it; answer whoever asked yourself.',
  },
  'pass-on-answer': {
    deed: 'an answer to a question',
    what: 'an answer could not be passed on to whoever asked',
    remedy: 'Tell them yourself; the timeline has the answer.',
  },
  'remove-trial': {
    deed: 'removing the test',
    what: 'the test could not be removed',
    remedy: 'Archive its room by hand; nobody else is in it.',
  },
  'report-set-aside': {
    deed: 'a report of what was given up',
    what: 'nobody could be told of something that was given up',
    remedy: 'Have a look at the room.',
  },
  'tell-wait': {
    deed: 'telling whoever declared when the room opens',
    what: 'whoever declared it could not be told when its room opens',
    remedy: 'The room opens all the same; tell them yourself.',
  },
  remind: {
    deed: 'a reminder of the next update',
    what: 'a reminder of the next update could not be sent',
    remedy: 'The update is due all the same: `{command} update`.',
  },
  'remind-named': {
    deed: 'a reminder of the next update',
    what: 'a reminder of the next update could not be sent',
    remedy: 'The update is due all the same: `{command} update`.',
  },
  'settle-reminder': {
    deed: 'bringing a reminder up to date',
    what: 'a reminder could not be brought up to date',
    remedy: '`{command} status` shows when the next update is due.',
  },
  'offer-handover': {
    deed: 'asking somebody to take over a role',
    what: 'whoever was offered a role could not be asked',
    remedy: 'Speak to them yourself; they can take it with `{command} claim <role> <reason>`.',
  },
  'escalate-handover': {
    deed: 'asking others to take over a role',
    what: 'nobody could be told that a handover was not accepted',
    remedy: '`{command} roles` shows who holds what; speak to whoever should take it.',
  },
  'settle-handover': {
    deed: 'bringing a handover up to date',
    what: 'a message that asked somebody to take over could not be brought up to date',
    remedy: '`{command} roles` shows who holds what.',
  },
  'settle-nudge': {
    deed: 'bringing a question about command up to date',
    what: 'the question whether somebody hands over command could not be brought up to date',
    remedy: '`{command} roles` shows who holds what.',
  },
  'call-attention': {
    deed: 'telling of what stands for long',
    what: 'somebody could not be told of what has stood for longer than it should',
    remedy: '`{command} status` and `{command} roles` show it.',
  },
  'settle-attention': {
    deed: 'bringing a message about what stands for long up to date',
    what: 'a message about what stood for long could not be brought up to date',
    remedy: '`{command} status` shows how it stands.',
  },
  'refresh-tasks': {
    deed: 'bringing the tasks in the room up to date',
    what: 'the tasks in its room could not be brought up to date',
    remedy: '`{command} tasks` shows how they stand.',
  },
  'remind-of-tasks': {
    deed: 'reminding someone of tasks that are due',
    what: 'someone could not be reminded of tasks that are due',
    remedy: '`{command} tasks open` shows them; speak to whoever has them.',
  },
  'settle-task-reminder': {
    deed: 'bringing a reminder of tasks up to date',
    what: 'a reminder of tasks could not be brought up to date',
    remedy: '`{command} tasks` shows how they stand.',
  },
  'acknowledge-note': {
    deed: 'marking a note as taken',
    what: 'a note could not be marked as taken',
    remedy: 'It stands in the timeline all the same.',
  },
  welcome: {
    deed: 'telling a newcomer where things stand',
    what: 'a newcomer could not be told where things stand',
    remedy: '`{command} catch-up` tells them.',
  },
  'remove-from-room': {
    deed: 'taking someone out of the room',
    what: 'someone who was removed could not be taken out of the room',
    remedy: 'They may still read along. Take them out by hand: `/remove @person` in the room.',
  },
  'warn-of-entrant': {
    deed: 'warning of someone in the room',
    what: 'someone is in the room who may not belong there',
    remedy: '`{command} access` shows who.',
  },
  'brief-called': {
    deed: 'briefing the people whom the plan keeps informed',
    what: 'the people whom the plan keeps informed could not be',
    remedy: 'Brief them by hand: `{command} brief @person`.',
  },
  'tell-briefed': {
    deed: 'writing to one of those who are briefed',
    what: 'one of those who are briefed could not be written to',
    remedy: '`{command} access` shows who is briefed; tell them another way.',
  },
  'follow-called': {
    deed: 'having the people follow whom the plan names',
    what: 'the people whom the plan has follow do not',
    remedy: 'Tell them: `{command} follow` is for each of them to say.',
  },
  'tell-follower': {
    deed: 'writing to one of those who follow',
    what: 'one of those who follow could not be written to',
    remedy: 'The others were. The update stands in the room.',
  },
  'share-review': {
    deed: 'sending the review to one of those who are briefed',
    what: 'the review could not be sent to one of those who are briefed',
    remedy: '`{command} access` shows who they are; send it another way.',
  },
  'refresh-bookmark': {
    deed: 'keeping the bookmark of the call',
    what: 'the room’s bookmark of the call is out of date',
    remedy: 'The card has the right link.',
  },
  'compose-review': {
    deed: 'writing the post-incident review',
    what: 'the post-incident review could not be written',
    remedy: 'The timeline is whole: `{command} timeline`. Skip the review with a reason, or have it written by hand.',
  },
  'refresh-review': {
    deed: 'posting the review',
    what: 'the review could not be posted in the room',
    remedy: '`{command} review` shows where it stands.',
  },
  'mend-card': {
    deed: 'putting the card back in its room',
    what: 'the card in the room could not be put back',
    remedy: '`{command} status` shows how it stands.',
  },
  'tell-mending': {
    deed: 'saying in its room when the card comes back',
    what: 'a message about its card could not be posted in the room',
    remedy: '`{command} status` shows how it stands.',
  },
  'report-room': {
    deed: 'saying what became of its room',
    what: 'a message about its room could not be sent',
    remedy: '`{command} repair` shows what is wrong with the room.',
  },
  'replace-room': {
    deed: 'opening a new room for it',
    what: 'no new room could be opened, so the response has none',
    remedy: 'Talk to the people you need another way, now. Once the cause is mended, try again.',
  },
  'tell-former-room': {
    deed: 'saying in the old room that there is a new one',
    what: 'the old room could not be told that there is a new one',
    remedy:
      'Tell whoever may still write in the old one. If the incident was made private, delete Muster’s messages there by hand.',
  },
  'archive-room': {
    deed: 'archiving its room',
    what: 'its room could not be archived',
    remedy: 'Archive the channel by hand.',
  },
};

export const everyFailure = Object.keys(failures) as readonly EffectType[];

/** Of an effect as it is stored, which another version may have put there. */
export function failureOf(type: string): Failure {
  return Object.hasOwn(failures, type) ? failures[type as EffectType] : unknown;
}

const unknown: Failure = {
  deed: 'something this version of Muster does not know',
  what: 'something this version of Muster does not know could not be done',
  remedy: 'Update Muster.',
};
