import type {
  App,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { onClick } from './actions/on-click.ts';
import { dissect } from './asking/dissect.ts';
import type { Edge } from './edge.ts';
import { listeners } from './events/index.ts';
import { onSubmission } from './modals/on-submission.ts';
import { onShortcut } from './shortcuts/on-shortcut.ts';
import { onSlashCommand } from './slash-command.ts';
import { escapeText } from './text.ts';

/** Everything that people type, click and submit, and what happens in the workspace, reaches Muster here. */
export function registerListeners(app: App, edge: Edge): void {
  const anything = /[\s\S]*/;
  app.command(edge.command, (args: SlackCommandMiddlewareArgs) => onSlashCommand(edge, args));
  app.command(otherThan(edge.command), onUnknownCommand);
  app.action(anything, (args: SlackActionMiddlewareArgs) => onClick(edge, args));
  app.view(anything, (args: SlackViewMiddlewareArgs<ViewSubmitAction>) => onSubmission(edge, args));
  app.shortcut(anything, (args: SlackShortcutMiddlewareArgs) => onShortcut(edge, args));
  for (const { name, receive } of listeners) app.event(name, ({ event, body }) => receive(event, edge, body.event_id));
  app.error(async ({ error }: { error: Error }) => {
    edge.log.error({ fault: dissect(error) }, 'a listener failed');
    // Not acknowledged then, so that Slack says so, or brings an event again.
    throw error;
  });
}

async function onUnknownCommand({ ack, command }: SlackCommandMiddlewareArgs): Promise<void> {
  await ack({
    response_type: 'ephemeral',
    text: `Muster does not answer to ${escapeText(command.command)} here. Its app settings in Slack and its configuration name different commands.`,
  });
}

/** A command that the manifest gives to Muster and the configuration does not: without an answer Slack says `dispatch_failed`. */
function otherThan(command: string): RegExp {
  return new RegExp(`^(?!${command.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$)`);
}
