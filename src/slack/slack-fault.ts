import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { CannotDeliver, TryAgain } from '../incident/effect.ts';
import { longestWaitMs } from './longest-wait.ts';

/** Slack said no to a call, and why in its own code; carries nothing of what was sent. */
export class SlackFault extends Error {
  override name = 'SlackFault';
  readonly method: string;
  /** Slack's error code, such as 'not_in_channel'. */
  readonly code: string;
  /** What Slack said of each person of an invitation. */
  readonly details: readonly InvitationFault[];

  constructor(method: string, code: string, details: readonly InvitationFault[] = []) {
    super(`${method}: ${code}`);
    this.method = method;
    this.code = code;
    this.details = details;
  }
}

export interface InvitationFault {
  readonly person: string | null;
  readonly code: string;
}

/** Slack asked to wait. */
export class RateLimited extends TryAgain {
  constructor(method: string, afterMs: number) {
    super(afterMs, `${method}: ratelimited`);
  }
}

/** No answer, or none worth having: the call may have been carried out all the same. */
export class NoAnswer extends TryAgain {
  readonly method: string;

  constructor(method: string, code = 'no answer') {
    super(noAnswerRetryMs, `${method}: ${code}`);
    this.method = method;
  }
}

/** One call that Slack leaves unanswered while it answers others: an attempt that counts. */
export class LeftUnanswered extends Error {
  override name = 'LeftUnanswered';
  readonly code: string;

  constructor({ method }: NoAnswer) {
    super(`${method} is left unanswered`);
    this.code = `no answer to ${method}, though Slack answers other calls`;
  }
}

const noAnswerRetryMs = 1_000;

/** Slack's own troubles, which pass. */
const passing = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'unreadable_answer',
]);

const unspokenPauseMs = 1_000;

/** A failed call as delivery understands it: TryAgain when it passes, otherwise a SlackFault with Slack's code. */
export function faultOf(method: string, error: unknown): Error {
  if (error instanceof TryAgain) return error;
  if (error instanceof WebAPIRateLimitedError) return new RateLimited(method, error.retryAfter * 1_000);
  if (error instanceof WebAPIPlatformError) return refused(method, error);
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return new RateLimited(method, unspokenPauseMs);
  if (isNetworkFault(error)) return new NoAnswer(method);
  return new SlackFault(method, 'failed');
}

/** `TypeError` is what fetch throws when a connection is cut within an answer. */
function isNetworkFault(error: unknown): boolean {
  return (
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError ||
    error instanceof DOMException ||
    error instanceof TypeError
  );
}

function refused(method: string, { data }: WebAPIPlatformError): Error {
  const code = /^[a-z0-9_:.-]{1,80}$/i.test(data.error) ? data.error : 'unreadable_answer';
  if (code === 'ratelimited' || code === 'rate_limited')
    return new RateLimited(method, (data.response_metadata?.retryAfter ?? 0) * 1_000 || unspokenPauseMs);
  if (passing.has(code)) return new NoAnswer(method, code);
  return new SlackFault(method, code, invitationFaults(data));
}

function invitationFaults(data: object): InvitationFault[] {
  const errors = 'errors' in data && Array.isArray(data.errors) ? data.errors : [];
  return errors.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null || !('error' in each)) return [];
    return [{ person: 'user' in each ? String(each.user) : null, code: String(each.error) }];
  });
}

export function isFault(error: unknown, ...codes: readonly string[]): error is SlackFault {
  return error instanceof SlackFault && (codes.length === 0 || codes.includes(error.code));
}

/** What can never succeed, in words; codes not named here are tried again with backoff before they are given up. */
const hopeless: Readonly<Record<string, string>> = {
  user_not_found: 'Slack does not know this person any more',
  users_not_found: 'Slack does not know this person any more',
  user_not_visible: 'Muster cannot see this person',
  user_disabled: 'this person’s account is deactivated',
  channel_not_found: 'the channel is gone, or Muster is no longer in it',
  not_in_channel: 'Muster is not in the channel',
  is_archived: 'the channel is archived',
  messages_tab_disabled: 'direct messages to Muster are switched off in its app settings',
  account_inactive: 'Muster’s Slack account is deactivated',
  token_revoked: 'Muster’s Slack token was revoked',
  token_expired: 'Muster’s Slack token has expired',
  invalid_auth: 'Slack refuses Muster’s token',
  not_authed: 'Slack refuses Muster’s token',
  missing_scope: 'Muster’s Slack app lacks a permission it needs',
  not_allowed_token_type: 'Muster’s Slack app lacks a permission it needs',
  restricted_action: 'the workspace’s settings do not allow it',
  restricted_action_read_only_channel: 'the channel is read-only',
  restricted_action_thread_locked: 'the thread is locked',
  ekm_access_denied: 'the organisation’s key management does not allow it',
  org_login_required: 'the workspace is being migrated',
  file_uploads_disabled: 'file uploads are switched off in this workspace',
  file_uploads_except_images_disabled: 'only images may be uploaded in this workspace',
  storage_limit_reached: 'the workspace has no storage left for files',
};

/**
 * As the delivery worker wants it: what can never succeed becomes CannotDeliver with a reason in words,
 * and the longer Slack is away, the more rarely it is asked.
 */
export function verdictOn(error: unknown, attempt: number): unknown {
  if (error instanceof NoAnswer) return new TryAgain(Math.min(100 * 2 ** attempt, longestWaitMs), error.message);
  if (!(error instanceof SlackFault)) return error;
  const reason = hopeless[error.code];
  return reason ? new CannotDeliver(`${reason} (${error.message})`) : error;
}
