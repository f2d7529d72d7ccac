import { type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Logger } from 'pino';
import { createReach, type Reach } from './reach.ts';
import { sdkLog } from './sdk-log.ts';
import { faultOf, RateLimited } from './slack-fault.ts';

/** How Slack's Web API is spoken to. */
export interface SlackClients {
  /** What the answers to both tell. */
  readonly reach: Reach;
  /** For calls that answer a click: one attempt more at most, and the SDK's own errors. */
  readonly web: WebClient;
  /** For what others rely on: never repeats by itself, throws TryAgain or SlackFault. */
  readonly delivery: DeliveryClient;
}

const answerWithinMs = 10_000;

export function slackClients(settings: {
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly log: Logger;
}): SlackClients {
  const options = webOptions(settings.apiUrl, settings.log);
  const reach = createReach();
  return {
    reach,
    web: new UnseenClient(settings.botToken, { ...options, retryConfig: { retries: 1, minTimeout: 300 } }, reach),
    delivery: new DeliveryClient(settings.botToken, { ...options, retryConfig: { retries: 0 } }, reach),
  };
}

/** What every client of ours has in common. Never `headers`: the SDK writes the token into that object. */
export function webOptions(apiUrl: string | undefined, log: Logger): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: answerWithinMs,
    rejectRateLimitedCalls: true,
    logger: sdkLog(log),
  };
}

/** Slack fetches an address to unfurl it, which tips off whoever owns it. */
const posting = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.scheduleMessage']);

/** Slack allows each channel a message a second; its other limits are a method's. */
const postsByChannel = 'chat.postMessage';

class UnseenClient extends WebClient {
  readonly reach: Reach;

  constructor(token: string, options: WebClientOptions, reach: Reach) {
    super(token, options);
    this.reach = reach;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const unseen = posting.has(method) ? { ...options, unfurl_links: false, unfurl_media: false } : options;
    try {
      const answer = await super.apiCall(method, unseen);
      this.reach.answered(method);
      return answer;
    } catch (error) {
      this.reach.failed(method, faultOf(method, error));
      throw error;
    }
  }
}

/** After a 429 only the method that met it pauses, or what posts in that channel; the SDK would stall everything. */
export class DeliveryClient extends UnseenClient {
  readonly #pausedUntil = new Map<string, number>();

  override async apiCall(method: string, options?: Record<string, unknown>): Promise<WebAPICallResult> {
    const limited = method === postsByChannel ? `${method} ${options?.channel}` : method;
    const pause = (this.#pausedUntil.get(limited) ?? 0) - performance.now();
    if (pause > 0) throw new RateLimited(method, Math.ceil(pause));
    try {
      return await super.apiCall(method, options);
    } catch (error) {
      const fault = faultOf(method, error);
      if (fault instanceof RateLimited) this.#pausedUntil.set(limited, performance.now() + fault.afterMs);
      throw fault;
    }
  }
}
