import { z } from 'zod';

/** How a workspace is reached: commands, clicks and events come by Socket Mode, or by HTTP to our own server. */
export type ConnectionSettings = {
  readonly botToken: string;
  /** Ends in '/'. Undefined: Slack's own. */
  readonly apiUrl: string | undefined;
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string }
);

export interface Config {
  /** 'local': the workspace runs in this process. */
  readonly slack: ConnectionSettings | 'local';
  /** Undefined: the embedded database in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the plan that comes with Muster. */
  readonly planPath: string | undefined;
  /** '/incident', or what the organisation calls it. */
  readonly command: string;
  readonly dataDir: string;
  readonly port: number;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** The environment does not hold together; the message names every problem with what would be right. */
export class ConfigProblem extends Error {
  override name = 'ConfigProblem';
}

const given = z.string().trim().min(1, { error: 'is set but empty: give it a value or unset it', abort: true });

const environment = z.object({
  SLACK_BOT_TOKEN: given.startsWith('xoxb-', 'is not a bot token: those begin with xoxb-').optional(),
  SLACK_APP_TOKEN: given.startsWith('xapp-', 'is not an app-level token: those begin with xapp-').optional(),
  SLACK_SIGNING_SECRET: given
    .regex(/^[0-9a-f]{32,}$/i, 'is not a signing secret: those are 32 hexadecimal digits')
    .optional(),
  SLACK_API_URL: given
    .refine(
      isSafeUrl,
      'is not a usable address: https, or plain http on this machine, such as http://127.0.0.1:3000/api/',
    )
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  DATABASE_URL: given
    .regex(/^postgres(ql)?:\/\/\S+$/, 'is not a Postgres address: postgres://user:password@host:5432/database')
    .optional(),
  MUSTER_PLAN: given.optional(),
  MUSTER_COMMAND: given
    .regex(
      /^\/[a-z0-9_-]{1,31}$/,
      'is not a slash command: a slash and then lower-case letters, digits, - or _, such as /incident',
    )
    .default('/incident'),
  MUSTER_DATA_DIR: given.default('./data'),
  PORT: given
    .regex(/^\d{1,5}$/, 'is not a port: a number from 0 (any free one) to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'is not a port: a number from 0 (any free one) to 65535')
    .default(3000),
  LOG_LEVEL: z.enum(logLevels, `is not a level: one of ${logLevels.join(', ')}`).default('info'),
});

type Environment = z.infer<typeof environment>;

const slackVariables = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_API_URL'] as const;

/** Reads the environment and the arguments once. Throws a ConfigProblem that names everything wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, args: readonly string[] = []): Config {
  const local =
    args.includes('--local') || ![...slackVariables, 'DATABASE_URL'].some((variable) => env[variable] !== undefined);
  const problems = args.filter((arg) => arg !== '--local').map((arg) => `${arg} is not known here; --local is.`);
  const relevant = local ? withoutCompany(env) : env;
  const parsed = environment.safeParse(relevant);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`));
  if (!local) problems.push(...incomplete(env));
  if (!parsed.success || problems.length > 0) throw new ConfigProblem(problems.join('\n'));
  return {
    slack: local ? 'local' : connection(parsed.data),
    databaseUrl: parsed.data.DATABASE_URL,
    planPath: parsed.data.MUSTER_PLAN,
    command: parsed.data.MUSTER_COMMAND,
    dataDir: parsed.data.MUSTER_DATA_DIR,
    port: parsed.data.PORT,
    logLevel: parsed.data.LOG_LEVEL,
  };
}

/** Where the database is, for what needs nothing else. Throws a ConfigProblem. */
export function readWhereabouts(
  env: Readonly<Record<string, string | undefined>>,
): Pick<Config, 'databaseUrl' | 'dataDir'> {
  const parsed = environment.pick({ DATABASE_URL: true, MUSTER_DATA_DIR: true }).safeParse(env);
  if (!parsed.success)
    throw new ConfigProblem(
      parsed.error.issues.map(({ path, message }) => `${String(path[0])} ${message}.`).join('\n'),
    );
  return { databaseUrl: parsed.data.DATABASE_URL, dataDir: parsed.data.MUSTER_DATA_DIR };
}

/** A rehearsal touches neither the company's Slack nor its database. */
function withoutCompany(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const company: readonly string[] = [...slackVariables, 'DATABASE_URL'];
  return Object.fromEntries(Object.entries(env).filter(([variable]) => !company.includes(variable)));
}

function incomplete(env: Readonly<Record<string, string | undefined>>): string[] {
  const app = env.SLACK_APP_TOKEN !== undefined;
  const secret = env.SLACK_SIGNING_SECRET !== undefined;
  const problems: string[] = [];
  if (env.SLACK_BOT_TOKEN === undefined)
    problems.push('SLACK_BOT_TOKEN is missing: the bot token (xoxb-...) of your Slack app, or start with --local.');
  if (!app && !secret)
    problems.push(
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing: the first for Socket Mode, the second for HTTP.',
    );
  if (app && secret)
    problems.push(
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set: keep the first for Socket Mode or the second for HTTP.',
    );
  return problems;
}

function connection(env: Environment): ConnectionSettings {
  const common = { botToken: env.SLACK_BOT_TOKEN ?? '', apiUrl: env.SLACK_API_URL };
  return env.SLACK_APP_TOKEN
    ? { ...common, mode: 'socket', appToken: env.SLACK_APP_TOKEN }
    : { ...common, mode: 'http', signingSecret: env.SLACK_SIGNING_SECRET ?? '' };
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}
