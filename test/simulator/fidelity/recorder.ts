import { type WebAPICallResult, WebClient } from '@slack/web-api';
import type { LocalSlack } from '../../local-slack.ts';
import { refusalOf, silent } from '../clients.ts';
import { type Allowance, allowed } from './allowance.ts';
import type { Sighting } from './differences.ts';

/** The official client, which remembers what it was answered. */
export class RecordingClient extends WebClient {
  readonly answers: { readonly method: string; readonly answer: WebAPICallResult }[] = [];

  override async apiCall(method: string, options?: Record<string, unknown>): Promise<WebAPICallResult> {
    const answer = await super.apiCall(method, options);
    this.answers.push({ method, answer });
    return answer;
  }

  /** Makes a call that is to be refused, and remembers how. */
  async refused(call: Promise<unknown>, method: string): Promise<void> {
    this.answers.push({ method, answer: { ok: false, ...(await refusalOf(call)) } });
  }

  /** What was answered, with the type that the SDK publishes for it; and the allowances that were made use of. */
  sightings(allowances: readonly Allowance[]): { sightings: readonly Sighting[]; used: ReadonlySet<Allowance> } {
    const used = new Set<Allowance>();
    const sightings = this.answers.map(({ method, answer }): Sighting => {
      const value = withoutNulls(answer);
      const allowance = allowed(method, value, allowances);
      for (const each of allowance.used) used.add(each);
      return { what: method, type: `web.${responseType(method)}`, value, edits: allowance.edits };
    });
    return { sightings, used };
  }
}

export function recordingClient({ workspace }: LocalSlack, token: string = workspace.botToken): RecordingClient {
  return new RecordingClient(token, {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  });
}

/** 'ConversationsInfoResponse' for 'conversations.info'. */
function responseType(method: string): string {
  const words = method.split('.').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Response`;
}

/** The SDK makes its types of answers from samples, and leaves out where they had null. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, field]) => (field === null ? [] : [[name, withoutNulls(field)]])),
  );
}
