import type { Channel, ShownMessage, ShownView, WorkspaceState } from '../../src/simulator/protocol.ts';
import { userId } from './elements.ts';
import { rawText, readable } from './readable.ts';

/** Text that has to be in it (as Slack has it or as a person reads it), a pattern, or any condition. */
export type What<Shown> = string | RegExp | ((shown: Shown, text: string) => boolean);

/** '#general' or 'general', '@muster' or '@ben' for direct messages, or an id. */
export type Where = string;

export function matches<Shown extends ShownMessage | ShownView>(
  shown: Shown,
  what: What<Shown>,
  state: WorkspaceState,
): boolean {
  const read = readingOf(shown, state);
  if (typeof what === 'function') return what(shown, read);
  const raw = rawText(shown);
  return typeof what === 'string' ? raw.includes(what) || read.includes(what) : what.test(raw) || what.test(read);
}

export function isTitled(view: ShownView, title: What<ShownView>, state: WorkspaceState): boolean {
  if (typeof title === 'function') return title(view, readingOf(view, state));
  return typeof title === 'string' ? view.title === title : title.test(view.title);
}

export function isCalled(channel: Channel, where: Where | RegExp, state: WorkspaceState): boolean {
  if (where instanceof RegExp) return where.test(channel.name);
  if (where.startsWith('@')) return channel.with === userId(where, state);
  return channel.id === where || (channel.name !== '' && channel.name === where.replace(/^#/, ''));
}

export function readingOf(shown: ShownMessage | ShownView | null, state: WorkspaceState): string {
  return shown ? readable(rawText(shown), state) : 'nothing';
}

/** The newest messages, for a test that looked for something else. */
export function listed(messages: readonly ShownMessage[], state: WorkspaceState): string {
  const lines = messages.slice(-12).map((one) => `- ${readingOf(one, state).replaceAll('\n', '\n  ')}`);
  return lines.length > 0 ? lines.join('\n') : '(nothing)';
}
