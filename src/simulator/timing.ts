/** How patient the workspace is, in milliseconds. */
export interface Timing {
  /** For the app's acknowledgement of a command, click, submission or event. */
  readonly acknowledge: number;
  readonly triggerLife: number;
  readonly responseUrlLife: number;
  /** Waits before each further attempt at an event that was not acknowledged. */
  readonly eventRetries: readonly number[];
  /** Between pings to an app connected by socket. */
  readonly ping: number;
  /** How long a socket lives before the app is asked to come again. */
  readonly connectionLife: number;
  /** Between that warning and the end of the socket. */
  readonly farewell: number;
  /** Between looks at the messages that are to be posted later. */
  readonly schedule: number;
}

/** What Slack documents. */
export const SLACK_TIMING: Timing = {
  acknowledge: 3_000,
  triggerLife: 3_000,
  responseUrlLife: 30 * 60_000,
  eventRetries: [0, 60_000, 300_000],
  ping: 5_000,
  connectionLife: 5 * 60 * 60_000,
  farewell: 10_000,
  schedule: 1_000,
};
