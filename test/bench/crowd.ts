import { setTimeout as pause } from 'node:timers/promises';
import type { ShownMessage, WorkspaceState } from '../../src/simulator/protocol.ts';
import type { House } from '../faults/house.ts';

/** Many people at once, without screens of their own, which would keep the workspace busier than Muster. */
export interface Crowd {
  /** Each types a line of their own, spread evenly over this time. Resolves to how long each acknowledgement took; rejects when one failed. */
  type(line: (nth: number) => string, withinMs: number): Promise<readonly number[]>;
  /** How many have a direct message in which this stands. */
  told(what: RegExp): Promise<number>;
}

const general = 'C01GENERAL';

export function aCrowd({ slack }: House, count: number): Crowd {
  const ids = Array.from({ length: count }, (_, nth) => slack.workspace.administrator.hire(`person-${nth + 1}`));
  return {
    type: (line, withinMs) =>
      Promise.all(
        ids.map(async (id, nth) => {
          await pause((nth * withinMs) / count);
          return tookToType(slack.url, id, line(nth));
        }),
      ),
    async told(what) {
      const texts = await Promise.all(ids.map((id) => directly(slack.url, id)));
      return texts.filter((text) => what.test(text)).length;
    },
  };
}

/** Milliseconds until the screen says that it was sent, which for a command is when the app has acknowledged it. */
export async function tookToType(url: string, person: string, text: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(`${url}/screen/api/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, act: { type: 'send', channel: general, text } }),
  });
  const result: { ok?: boolean; trouble?: string } = JSON.parse(await response.text());
  if (!result.ok) throw new Error(`“${text}” failed: ${result.trouble ?? response.status}`);
  return performance.now() - began;
}

async function directly(url: string, id: string): Promise<string> {
  const state: WorkspaceState = JSON.parse(await (await fetch(`${url}/screen/api/workspace?person=${id}`)).text());
  const channel = state.channels.find(({ kind }) => kind === 'dm')?.id;
  if (!channel) return '';
  const answer = await fetch(`${url}/screen/api/messages?person=${id}&channel=${channel}`);
  const messages: ShownMessage[] = JSON.parse(await answer.text());
  return messages.map(({ text }) => text).join('\n');
}
