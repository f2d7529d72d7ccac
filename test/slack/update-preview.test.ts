import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/incident/changes.ts';
import type { EventOf, Incident } from '../../src/incident/incident.ts';
import { updatePreview } from '../../src/slack/answers/update-preview.ts';
import { briefedNews } from '../../src/slack/cards/briefing-note.ts';
import { followerNews } from '../../src/slack/cards/follower-notes.ts';
import { announcementNews, roomNews } from '../../src/slack/cards/room-news.ts';
import { ana, anIncident, aPlan, at, cleo, dan, olga } from '../incident/makers.ts';

const plan = aPlan();
const command = '/incident';
const changes = changesBetween(anIncident({ severity: 'sev4' }), anIncident());
const event: EventOf<'update-posted'> = {
  type: 'update-posted',
  audience: 'everyone',
  noChange: false,
  dueAt: at('11:00'),
  promisedAt: at('12:00'),
  words: { known: 'Twelve clicked', doing: 'Resetting passwords', need: 'A list of mailboxes' },
};

function shown(incident: Incident): string {
  return JSON.stringify(updatePreview({ event, by: ana.id, incident, plan, changes, command }).blocks);
}

/** The blocks of a message, one after the other, as they stand in a larger view. */
function within(blocks: readonly unknown[]): string {
  return JSON.stringify(blocks).slice(1, -1);
}

describe('the preview of an update', () => {
  it('shows each audience what it would read, to the letter', () => {
    const followers = [{ person: dan.id, asked: true, since: 3 }];
    const incident = anIncident({ visibility: 'public', briefed: [cleo.id, olga.id], followers });
    const told = { event, by: ana.id, incident, plan };
    const preview = shown(incident);
    const following = followerNews(incident, plan, { event, by: ana.id, changes, command });
    for (const { blocks } of [roomNews(told), announcementNews(told), briefedNews(incident, event, ana.id), following])
      expect(preview).toContain(within(blocks.filter(({ type }) => type !== 'actions')));
    expect(preview).toContain('<@UCLEO> and <@UOLGA>');
    expect(preview).toContain('#incidents');
  });

  it('names no audience that there is not, and offers nothing to press', () => {
    const preview = shown(anIncident({ visibility: 'private' }));
    expect(preview).toContain('In the room');
    expect(preview).not.toMatch(/#incidents|direct message|"actions"/);
  });
});
