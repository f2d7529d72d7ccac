import { describe, expect, it } from 'vitest';
import { parseManifest } from '../../src/simulator/manifest.ts';
import { manifestYaml } from '../local-slack.ts';

describe("the app's manifest", () => {
  it('is taken as it stands', () => {
    expect(parseManifest(manifestYaml()).features.slash_commands[0]?.command).toBe('/incident');
  });

  it('is refused with everything that Slack would refuse', () => {
    const manifest = manifestYaml();
    manifest.oauth_config.scopes.bot = ['chat:write'];
    manifest.settings.event_subscriptions.bot_events = ['app_mention', 'app_dance'];
    expect(() => parseManifest(manifest)).toThrow(
      [
        "The app's manifest does not hold together.",
        '✖ The event app_mention needs the scope app_mentions:read.',
        '✖ The event app_dance is not one that bots can subscribe to.',
        '✖ Commands and shortcuts need the scope commands.',
      ].join('\n'),
    );
    expect(() => parseManifest({})).toThrow('does not hold together');
  });
});
