import { describe, expect, it } from 'vitest';
import { briefly, differences } from './differences.ts';
import { answersEverything, lastWords, liveThroughEverything } from './live-through-everything.ts';
import { payloadAllowances } from './payload-allowances.ts';
import { payloadSightings } from './published-payload.ts';
import { byHttp, bySocket } from './recorded-app.ts';

/** Everything the workspace tells an app, but for channels that come back and the app being thrown out of private ones. */
const kinds = [
  'app_home_opened',
  'app_mention',
  'block_actions',
  'block_suggestion',
  'channel_archive',
  'channel_created',
  'channel_left',
  'channel_rename',
  'channel_shared',
  'channel_unshared',
  'command',
  'dnd_updated_user',
  'file_deleted',
  'file_shared',
  'group_archive',
  'group_rename',
  'member_joined_channel',
  'member_left_channel',
  'message',
  'message.channel_archive',
  'message.channel_join',
  'message.channel_leave',
  'message.channel_name',
  'message.channel_purpose',
  'message.channel_topic',
  'message.file_share',
  'message.me_message',
  'message.message_changed',
  'message.message_deleted',
  'message.thread_broadcast',
  'message_action',
  'pin_added',
  'pin_removed',
  'reaction_added',
  'reaction_removed',
  'shortcut',
  'view_closed',
  'view_submission',
];

describe.each([
  ['Socket Mode', bySocket],
  ['HTTP', byHttp],
])('what a Bolt app receives by %s', (_, started) => {
  it('has the fields that Slack’s own types have, of the type they say', async () => {
    await using app = await started(answersEverything);
    await liveThroughEverything(app.slack);
    await app.bodies.next(expect.objectContaining({ event: expect.objectContaining({ text: lastWords }) }));
    const { sightings, used } = payloadSightings(app.bodies.all);
    expect([...new Set(sightings.map(({ what }) => what))].sort()).toEqual(kinds);
    expect(briefly(await differences(sightings))).toEqual([]);
    expect(payloadAllowances.filter((each) => !used.has(each))).toEqual([]);
  });
});
