import type { KnownBlock, ModalView, WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Coordination } from '../coordination/coordination.ts';
import type { Incident } from '../incident/incident.ts';
import type { Deed } from '../incident/permissions.ts';
import type { Access } from './access.ts';
import type { Fields } from './modals/submission.ts';
import type { People } from './people.ts';
import type { Rooms } from './rooms.ts';
import type { SystemState } from './system-state.ts';
import type { DeliveryClient } from './web.ts';

/** What every listener works with. Conversational calls (views.open and the like) go through `web`; consequential ones never start here. */
export interface Edge {
  readonly coordination: Coordination;
  readonly web: WebClient;
  /** For reading that may have to wait: throws TryAgain or SlackFault. */
  readonly reading: DeliveryClient;
  readonly people: People;
  /** How Muster itself is. */
  readonly system: () => Promise<SystemState>;
  readonly access: Access;
  readonly rooms: Rooms;
  readonly team: Team;
  /** '/incident', or what the organisation calls it. */
  readonly command: string;
  readonly now: () => Date;
  readonly log: Logger;
}

export interface Team {
  readonly id: string;
  /** The bot's own user. */
  readonly botUserId: string;
  readonly botId: string;
  /** 'https://example.slack.com/' */
  readonly url: string;
}

/** A person who asks for something, whichever way they asked. */
export interface Asker extends Edge {
  /** What asked, for `coordinate`: stable over deliveries of the same click. */
  readonly request: string;
  readonly personId: string;
  /** The incident, when this person may see it; for some deeds it is enough to be briefed. Throws a Refusal otherwise. */
  incidentFor(incidentId: string, deed?: Deed): Promise<Incident>;
}

/** Where a listener was called from: who asked, in which channel, and how to answer only them. */
export interface ActionContext extends Asker {
  /** Empty in a modal and in App Home. */
  readonly channelId: string;
  /** What stood in the fields of the form in which a button was pressed. */
  readonly entered?: Fields;
  /** Answers this person alone; `text` is mrkdwn, escaped already. */
  answer(answer: Answer): Promise<void>;
  /** Puts this in the place of what was clicked in. */
  replace(answer: Answer): Promise<void>;
  /** Takes away the answer that was clicked in, where it is one. */
  dismiss(): Promise<void>;
  /** Opens a form before the person. Throws a Refusal that says what to do instead where Slack opens none. */
  openModal(view: ModalView): Promise<void>;
}

export interface Answer {
  readonly text: string;
  readonly blocks?: KnownBlock[];
}
