import type { KnownBlock, ModalView } from '@slack/web-api';
import type { Changes } from '../../incident/changes.ts';
import { hearersOf } from '../../incident/circles.ts';
import { followerOf } from '../../incident/following.ts';
import type { EventOf } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { context, divider, section } from '../cards/blocks.ts';
import { briefedNews } from '../cards/briefing-note.ts';
import { followerNews } from '../cards/follower-notes.ts';
import type { Message } from '../cards/message.ts';
import { announcementNews, roomNews, type Told } from '../cards/room-news.ts';
import { escapeText, mentions } from '../text.ts';

/** An update that is not posted yet. */
export type Drafted = Told & {
  readonly event: EventOf<'update-posted'>;
  /** Since the update before. */
  readonly changes: Changes;
  /** '/incident', or what the organisation calls it. */
  readonly command: string;
};

/** How each audience would read an update; nothing in it can be pressed. */
export function updatePreview(drafted: Drafted): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Preview' },
    close: { type: 'plain_text', text: 'Back' },
    blocks: [
      context('Nothing is sent yet. *Back* leads to the form, where you post it.'),
      ...readings(drafted).flatMap(({ where, message }) => reading(where, message)),
    ].slice(0, 100),
  };
}

interface Reading {
  readonly where: string;
  readonly message: Message;
}

function readings(drafted: Drafted): readonly Reading[] {
  const { incident, plan, event, by, changes, command } = drafted;
  const { visibility, followers } = incident;
  const briefed = hearersOf(incident, event.audience);
  if (event.audience !== everyone) return toBriefed(drafted, briefed);
  return [
    { where: 'In the room', message: roomNews(drafted) },
    ...(visibility === 'public'
      ? [
          {
            where: `In #${escapeText(plan.announcements.channel)}, under the incident’s card`,
            message: announcementNews(drafted),
          },
        ]
      : []),
    ...toBriefed(
      drafted,
      briefed.filter((person) => !followerOf(incident, person)),
    ),
    ...(followers.length > 0
      ? [
          {
            where: `In a direct message to whoever follows (${followers.length})`,
            message: followerNews(incident, plan, { event, by, changes, command }),
          },
        ]
      : []),
  ];
}

function toBriefed({ incident, event, by }: Drafted, people: readonly string[]): readonly Reading[] {
  if (people.length === 0) return [];
  return [{ where: `In a direct message to ${mentions(people)}`, message: briefedNews(incident, event, by) }];
}

function reading(where: string, { text, blocks }: Message): KnownBlock[] {
  return [
    divider,
    section(`*${where}*`),
    context(`On a locked screen: ${text}`),
    ...blocks.filter(({ type }) => type !== 'actions'),
  ];
}
