import { expect, it } from 'vitest';
import type { Finding } from '../../../src/finding.ts';
import type { Plan } from '../../../src/incident/plan.ts';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import { checkWorkspace } from '../../../src/slack/check/check-workspace.ts';
import { scopePurposes } from '../../../src/slack/check/scope-purposes.ts';
import { silent } from '../../coordination/setting.ts';
import { type LocalSlack, manifestYaml, startLocalSlack } from '../../local-slack.ts';

const wanted = manifestYaml().oauth_config.scopes.bot;
const { plan: defaultPlan } = await loadPlan(defaultPlanPath);

interface Circumstances {
  readonly without?: string;
  readonly plan?: Plan;
  readonly tokens?: Partial<Pick<LocalSlack['workspace'], 'botToken' | 'appToken'>>;
}

async function findings({ without, plan = defaultPlan, tokens }: Circumstances): Promise<readonly Finding[]> {
  await using slack = await startLocalSlack({
    manifest: ({ oauth_config: { scopes } }) => {
      scopes.bot = scopes.bot.filter((scope) => scope !== without);
    },
  });
  const { botToken, appToken, apiUrl } = slack.workspace;
  const connection = { mode: 'socket' as const, botToken, appToken, apiUrl, ...tokens };
  return (await checkWorkspace({ connection, wanted, plan, now: () => new Date(), log: silent })).findings;
}

const marked = (mark: Finding['mark'], all: readonly Finding[]) =>
  all.filter((each) => each.mark === mark).map(({ sentence }) => sentence);

it('lacks nothing in the local workspace with the plan that comes with Muster', async () => {
  expect(marked('lacking', await findings({}))).toEqual([]);
});

it('names the scope that the app lacks, and what it is needed for', async () => {
  const lacking = marked('lacking', await findings({ without: 'pins:write' }));
  expect(lacking).toEqual([expect.stringMatching(/pins:write.*cannot pin the card/)]);
});

it('knows for each scope of the manifest what it is needed for', () => {
  expect(Object.keys(scopePurposes).sort()).toEqual([...wanted].sort());
});

it('names a person, a group and a channel of the plan that the workspace lacks, and a guest who is not told', async () => {
  const invite = { people: ['nobody@example.com', 'gus@contractor.example'], groups: ['no-such-group', 'legal'] };
  const plan = {
    ...defaultPlan,
    types: defaultPlan.types.slice(0, 1).map((type) => ({ ...type, invite })),
    severities: defaultPlan.severities.map((severity) => ({ ...severity, invite: { people: [], groups: [] } })),
    announcements: { channel: 'nowhere', mentionPrivate: false },
  };
  const all = await findings({ plan });
  expect(marked('lacking', all)).toEqual([
    expect.stringContaining('nobody@example.com'),
    expect.stringContaining('@no-such-group'),
    expect.stringContaining('#nowhere'),
    expect.stringMatching(/gus@contractor\.example, who is a guest/),
  ]);
  expect(marked('good', all)).toContainEqual(expect.stringContaining('@legal'));
});

it('says that it cannot know, rather than that nobody is there, where the scope to look is missing', async () => {
  const all = await findings({ without: 'usergroups:read' });
  expect(marked('lacking', all)).toEqual([expect.stringContaining('usergroups:read')]);
  expect(marked('note', all)).toContainEqual(expect.stringMatching(/does not tell us .*@legal/));
});

it('says what is wrong with a token, and does not print it', async () => {
  const bot = await findings({ tokens: { botToken: 'xoxb-not-the-one' } });
  expect(marked('lacking', bot)).toEqual([expect.stringMatching(/bot token \(invalid_auth\)/)]);
  const app = await findings({ tokens: { appToken: 'xapp-not-the-one' } });
  expect(marked('lacking', app)).toEqual([expect.stringMatching(/app token \(invalid_auth\)/)]);
  expect(JSON.stringify([bot, app])).not.toContain('not-the-one');
});

it('says in HTTP mode that a signing secret cannot be asked about', async () => {
  await using slack = await startLocalSlack();
  const { botToken, signingSecret, apiUrl } = slack.workspace;
  const connection = { mode: 'http' as const, botToken, signingSecret, apiUrl };
  const { findings: all } = await checkWorkspace({
    connection,
    wanted,
    plan: defaultPlan,
    now: () => new Date(),
    log: silent,
  });
  expect(marked('lacking', all)).toEqual([]);
  expect(marked('note', all)).toContainEqual(expect.stringContaining('signing secret'));
});
