import { offer } from '../actions/choose-incident.ts';
import { answerFailure } from '../asking/failure.ts';
import { dispatch } from './dispatch.ts';
import type { CommandContext } from './subcommand.ts';
import { IncidentNotNamed } from './which-incident.ts';

/** Runs what a person typed, and tells them what came of it. */
export async function runLine(line: string, context: CommandContext): Promise<void> {
  try {
    await dispatchOrOffer(line, context);
  } catch (error) {
    await answerFailure(error, context, 'command');
  }
}

async function dispatchOrOffer(line: string, context: CommandContext): Promise<void> {
  try {
    await dispatch(line, context);
  } catch (error) {
    if (!(error instanceof IncidentNotNamed)) throw error;
    await context.answer(offer(error.incidents, error.line, context.command));
  }
}
