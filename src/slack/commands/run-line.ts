import { offer } from '../actions/choose-incident.ts';
import { answerFailure } from '../asking/failure.ts';
import { plainText } from '../plain-text.ts';
import { dispatch } from './dispatch.ts';
import type { CommandContext } from './subcommand.ts';
import { IncidentNotNamed } from './which-incident.ts';

/** Runs what a person typed, and tells them what came of it. */
export async function runLine(line: string, context: CommandContext): Promise<void> {
  try {
    await dispatchOrOffer(line, context);
  } catch (error) {
    await answerFailure(error, context, 'command', lostWords(line, context));
  }
}

/** What Slack keeps nowhere: a slash command is seen by nobody, and one word is soon typed again. */
function lostWords(line: string, { command, message }: CommandContext): string | undefined {
  return message || !/\s/.test(line.trim()) ? undefined : `${command} ${plainText(line)}`;
}

async function dispatchOrOffer(line: string, context: CommandContext): Promise<void> {
  try {
    await dispatch(line, context);
  } catch (error) {
    if (!(error instanceof IncidentNotNamed)) throw error;
    await context.answer(offer(error.incidents, error.line, context.command));
  }
}
