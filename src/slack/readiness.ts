import type { Readiness } from '../front-door.ts';
import type { SystemState } from './system-state.ts';

/** One call without an answer does not mean that Slack is away. */
const awayAfterMs = 30_000;

/** The same as an orchestrator reads it. */
export function readinessOf({ slack, database, queue, sockets }: SystemState, at: Date): Readiness {
  const pausedUntil = slack.pauses.map(({ until }) => until.toISOString()).sort();
  const isAway = slack.awaySince !== null && at.getTime() - slack.awaySince.getTime() > awayAfterMs;
  const reached = slack.reached && !isAway;
  return {
    ready: database.reached && reached,
    database: database.reached,
    migrations: true,
    slack: reached,
    health: {
      slackAwaySince: slack.awaySince?.toISOString() ?? null,
      slackPausedUntil: pausedUntil.at(-1) ?? null,
      databaseAwaySince: database.awaySince?.toISOString() ?? null,
      queue: queue && {
        waiting: queue.waiting,
        oldestWaitingSeconds: secondsSince(queue.oldest?.since ?? at, at),
        held: queue.held,
        setAside: queue.setAside,
      },
      sockets,
    },
  };
}

/** The database's clock may be a little ahead of ours. */
function secondsSince(since: Date, at: Date): number {
  return Math.max(0, Math.round((at.getTime() - since.getTime()) / 1_000));
}
