import type { Interactions } from '../interaction/interactions.ts';
import { runMessageShortcut, runShortcut } from '../interaction/shortcut.ts';
import { leaveView, submitView } from '../interaction/submit-view.ts';
import { suggest } from '../interaction/suggest.ts';
import { Trouble } from '../interaction/trouble.ts';
import { useInMessage, useInView } from '../interaction/use-element.ts';
import type { ActResult } from '../protocol.ts';
import { SlackError } from '../slack-error.ts';
import { doNotDisturb, setAway } from '../state/availability.ts';
import { openDirectMessage } from '../state/direct-messages.ts';
import { markRead } from '../state/unread.ts';
import { joinedChannel } from '../state/visibility.ts';
import type { ActOf, CheckedAct } from './acts.ts';
import { administer } from './administer.ts';
import { decorate } from './decorate.ts';
import { invite, join, openDm } from './membership.ts';
import { edit, remove, upload } from './own-messages.ts';
import { send } from './send.ts';

type Done = Omit<Extract<ActResult, { ok: true }>, 'ok'>;

/** Does what a person asked for; what went wrong is told in Slack's words. */
export async function performAct(interactions: Interactions, person: string, act: CheckedAct): Promise<ActResult> {
  try {
    return { ok: true, ...((await perform(interactions, person, act)) ?? {}) };
  } catch (error) {
    if (error instanceof Trouble) return { ok: false, trouble: error.message };
    if (error instanceof SlackError)
      return { ok: false, trouble: SENTENCES[error.code] ?? `Slack says: ${error.code}` };
    throw error;
  }
}

const SENTENCES: Record<string, string> = {
  channel_not_found: 'There is no such channel.',
  not_in_channel: 'You are not in this channel.',
  message_not_found: 'This message is not there any more.',
  user_not_found: 'There is no such person.',
  could_not_convert_channel: 'This channel cannot be converted.',
  cant_archive_general: '#general cannot be archived.',
  cant_delete_general: '#general cannot be deleted.',
  team_not_found: 'There is no such organisation here.',
  already_reacted: 'You reacted with this already.',
  no_reaction: 'You did not react with this.',
  already_pinned: 'This message is pinned already.',
  no_pin: 'This message is not pinned.',
  too_many_pins: 'No more messages can be pinned in this channel.',
};

async function perform(interactions: Interactions, person: string, act: CheckedAct): Promise<Done | undefined> {
  const { workspace } = interactions;
  switch (act.type) {
    case 'send':
      return send(interactions, person, act);
    case 'use':
      await use(interactions, person, act);
      break;
    case 'suggest':
      return { options: await suggest(interactions, person, act) };
    case 'submit': {
      const errors = await submitView(interactions, person, act.view, act.state);
      return Object.keys(errors).length > 0 ? { errors } : {};
    }
    case 'close':
      await leaveView(interactions, person, act.view);
      break;
    case 'shortcut':
      await runShortcut(interactions, person, act.callbackId);
      break;
    case 'message-shortcut':
      await runMessageShortcut(interactions, person, act.callbackId, act);
      break;
    case 'react':
    case 'pin':
      decorate(workspace, person, act);
      break;
    case 'open-home':
      return openHome(interactions, person);
    case 'open-dm':
      return openDm(workspace, person, act);
    case 'join':
      join(workspace, person, act);
      break;
    case 'invite':
      invite(workspace, person, act);
      break;
    case 'edit':
      edit(workspace, person, act);
      break;
    case 'delete':
      remove(workspace, person, act);
      break;
    case 'upload':
      return upload(workspace, person, act);
    case 'administer':
      administer(workspace, person, act);
      break;
    case 'do-not-disturb':
      doNotDisturb(workspace, person, act.minutes);
      break;
    case 'set-away':
      setAway(workspace, person, act.away);
      break;
    case 'read':
      markRead(workspace, person, joinedChannel(workspace, person, act.channel).id);
      break;
  }
  return undefined;
}

async function use(interactions: Interactions, person: string, act: ActOf<'use'>): Promise<void> {
  const made = { person, action: act.action, state: act.state ?? {} };
  if ('view' in act.place) await useInView(interactions, made, act.place.view);
  else await useInMessage(interactions, made, act.place);
}

function openHome({ workspace }: Interactions, person: string): Done {
  if (!workspace.manifest.features.app_home.home_tab_enabled) throw new Trouble('This app has no Home tab.');
  const { id: channel } = openDirectMessage(workspace, person, workspace.identity.botUserId);
  workspace.occurrences.announce({ type: 'home-opened', person, channel, tab: 'home' });
  return { channel };
}
