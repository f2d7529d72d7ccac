import type { EffectType } from '../../incident/effect.ts';
import type { Incident } from '../../incident/incident.ts';
import { tryAgain } from '../actions/try-again.ts';
import { escapeText, mentions } from '../text.ts';
import { buttons, context, section } from './blocks.ts';
import { failureOf } from './failures.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

interface GivenUp {
  readonly failed: EffectType;
  /** Of the effect, under which it can be tried again. */
  readonly key: string;
  /** Carries nothing a person typed. */
  readonly reason: string;
  /** Who should have read this and could not. */
  readonly unreached: readonly string[];
  /** A link to the room, '' where there is none or the reader is in it. */
  readonly room: string;
  readonly command: string;
}

/** What did not happen, why, and what the reader can do. */
export function setAsideNote(incident: Incident, given: GivenUp): Message {
  const { failed, key, reason, unreached, room, command } = given;
  const { what, remedy } = failureOf(failed);
  return message(
    `:warning: ${nameOutside(incident)}: ${what}.`,
    section(`*Why* ${escapeText(reason)}.\n*What you can do* ${remedy.replaceAll('{command}', command)}`),
    ...buttons([tryAgain.button('Try again', { effect: key, on: 'note' })]),
    ...(room ? [section(room)] : []),
    ...(unreached.length > 0 ? [context(`I tell you because I could not reach ${mentions(unreached)}.`)] : []),
  );
}
