import type {
  Channel,
  ElementPlace,
  Lateness,
  ShownMessage,
  ShownView,
  Person as Somebody,
} from '../src/simulator/protocol.ts';
import { type Connection, connect, personId } from './person/connection.ts';
import { Drafts } from './person/drafts.ts';
import { type Given, namedValue, type Usable, usableCalled, usablesIn, userId } from './person/elements.ts';
import { isCalled, isTitled, listed, matches, readingOf, type What, type Where } from './person/matching.ts';
import { Seen } from './person/seen.ts';
import { type Place, surfacesAt } from './person/surfaces.ts';

export type { What, Where } from './person/matching.ts';

type At = Pick<ShownMessage, 'channel' | 'ts'>;

/** Signs in as the person with this handle and keeps their screen open until it is closed. */
export async function person(url: string, name: string): Promise<Person> {
  const id = await personId(url, name);
  let seen: Seen | undefined;
  const connection = await connect(url, id, (happening) => seen?.take(happening));
  seen = new Seen(await connection.workspace());
  return new Person(id, name, connection, seen);
}

/** Somebody at the screen of the local workspace. */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly #connection: Connection;
  readonly #seen: Seen;
  readonly #drafts = new Drafts();

  constructor(id: string, name: string, connection: Connection, seen: Seen) {
    this.id = id;
    this.name = name;
    this.#connection = connection;
    this.#seen = seen;
  }

  /** Sends a message, or runs a command when it begins with '/'. Rejects with the sentence Slack would show. */
  async says(where: Where, text: string, { thread }: { thread?: string | At } = {}): Promise<At> {
    const channel = await this.#writable(where);
    const threadTs = typeof thread === 'object' ? thread.ts : thread;
    const { ts } = await this.#connection.act({ type: 'send', channel, text, ...(threadTs ? { threadTs } : {}) });
    return { channel, ts: ts ?? '' };
  }

  /** The message, as soon as it is there; also in threads that this person saw grow, or in the one named. */
  async sees(where: Where, what: What<ShownMessage>, { thread }: { thread?: string | At } = {}): Promise<ShownMessage> {
    const channel = await this.seesChannel(where);
    const parent = typeof thread === 'object' ? thread.ts : thread;
    this.#seen.keep(await this.#connection.messages(channel.id, parent));
    const candidates = () =>
      this.#seen.messagesIn(channel.id).filter((one) => !one.ephemeral && (!parent || one.threadTs === parent));
    return this.#seen.until(
      () => candidates().findLast((message) => matches(message, what, this.#seen.state)),
      () =>
        `${this.name} did not see ${String(what)} in ${where}. There was instead:\n${listed(candidates(), this.#seen.state)}`,
    );
  }

  /** An answer only this person got; each is found once. */
  async seesEphemeral(what: What<ShownMessage>): Promise<ShownMessage> {
    const waiting = this.#seen.unreadEphemerals;
    const found = await this.#seen.until(
      () => waiting.find((message) => matches(message, what, this.#seen.state)),
      () => `${this.name} was not told ${String(what)}. There was instead:\n${listed(waiting, this.#seen.state)}`,
    );
    waiting.splice(waiting.indexOf(found), 1);
    return found;
  }

  /** Fails when it stands there at this moment; where nothing can be seen, there is nothing. */
  async doesNotSee(where: Where, what: What<ShownMessage>): Promise<void> {
    const channels = await this.channels();
    const channel = channels.find((one) => isCalled(one, where, this.#seen.state));
    const there = channel ? await this.#connection.messages(channel.id) : [];
    const found = there.find((message) => matches(message, what, this.#seen.state));
    if (found) throw new Error(`${this.name} sees in ${where}: ${readingOf(found, this.#seen.state)}`);
  }

  /** Everything now standing in a channel, or in one of its threads. */
  async reads(where: Where, { thread }: { thread?: string | At } = {}): Promise<ShownMessage[]> {
    const channel = await this.seesChannel(where);
    return this.#connection.messages(channel.id, typeof thread === 'object' ? thread.ts : thread);
  }

  async seesModal(title: What<ShownView>): Promise<ShownView> {
    return this.#seen.until(
      () => this.#seen.modals.findLast((view) => isTitled(view, title, this.#seen.state)),
      () =>
        `${this.name} did not see the modal ${String(title)}, but: ${this.#seen.modals.map((view) => view.title).join(', ')}`,
    );
  }

  /** Resolves once no modal is open. */
  async seesNoModal(): Promise<void> {
    await this.#seen.untilNoModal(this.name);
  }

  /** Resolves once the app is connected, so that commands reach it. */
  async seesAppConnected(): Promise<void> {
    await this.#seen.untilApp(true);
  }

  async seesAppGone(): Promise<void> {
    await this.#seen.untilApp(false);
  }

  /** That the app was too late, once it is as asked for. */
  async seesLateness(fits: (lateness: Lateness) => boolean): Promise<Lateness> {
    return this.#seen.untilLate(fits);
  }

  /** Somebody in the workspace, as soon as they are as asked for. */
  async seesSomebody(name: string, fits: (one: Somebody) => boolean): Promise<Somebody> {
    return this.#seen.until(
      () => this.#seen.state.people.find((one) => one.name === name && fits(one)),
      () => `${this.name} does not see ${name} so, but: ${JSON.stringify(this.#seen.state.people)}`,
    );
  }

  async seesChannel(where: Where | RegExp): Promise<Channel> {
    return this.#seen.until(
      () => this.#seen.channel((channel) => isCalled(channel, where, this.#seen.state)),
      () =>
        `${this.name} does not see ${String(where)}, but: ${this.#seen.state.channels.map((one) => one.name).join(', ')}`,
    );
  }

  /** Channels and direct messages that exist for this person at this moment. */
  async channels(): Promise<Channel[]> {
    const { channels } = await this.#connection.workspace();
    this.#seen.state = { ...this.#seen.state, channels };
    return channels;
  }

  /** Clicks a button (or an overflow's choice) by what stands on it or its action_id; the newest that fits. */
  async clicks(name: string, place: Place = { in: 'modal' }): Promise<void> {
    const { usable, at } = await this.#find(name, place);
    const overflow = usable.element.type === 'overflow';
    await this.#use(usable, at, overflow ? namedValue(usable, name, this.#seen.state) : {});
  }

  /** Chooses in a select, checkboxes, a date picker, ... that tells the app at once. */
  async chooses(name: string, value: Given, place: Place = { in: 'modal' }): Promise<void> {
    const { usable, at } = await this.#find(name, place);
    const given = namedValue(usable, value, this.#seen.state);
    if ('view' in at) this.#drafts.put(at.view, usable, given);
    await this.#use(usable, at, given);
  }

  /** Fills in the topmost modal, by label, block_id or action_id. */
  async fills(values: Record<string, Given>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const { usable, at } = await this.#find(name, { in: 'modal' });
      if ('view' in at) this.#drafts.put(at.view, usable, namedValue(usable, value, this.#seen.state));
    }
  }

  /** Submits the topmost modal; rejects with the errors that came back. */
  async submits(values: Record<string, Given> = {}): Promise<void> {
    const errors = await this.triesToSubmit(values);
    if (Object.keys(errors).length > 0) throw new Error(`It was not taken: ${JSON.stringify(errors)}`);
  }

  /** Submits the topmost modal; resolves with the errors by block_id, none when it was taken and the screen went on. */
  async triesToSubmit(values: Record<string, Given> = {}): Promise<Record<string, string>> {
    await this.fills(values);
    const view = await this.seesModal(() => true);
    const state = this.#drafts.of(view.id) ?? {};
    const { errors = {} } = await this.#connection.act({ type: 'submit', view: view.id, state });
    if (Object.keys(errors).length === 0) await this.#seen.untilPast(view, this.name);
    return errors;
  }

  async closesModal(): Promise<void> {
    const view = await this.seesModal(() => true);
    await this.#connection.act({ type: 'close', view: view.id });
    await this.#seen.untilPast(view, this.name);
  }

  /** Runs a global shortcut by its name or callback_id. */
  async shortcut(name: string): Promise<void> {
    const known = this.#seen.state.app.globalShortcuts.find((one) => one.name === name || one.callbackId === name);
    await this.#connection.act({ type: 'shortcut', callbackId: known?.callbackId ?? name });
  }

  async messageShortcut(name: string, { channel, ts }: At): Promise<void> {
    const known = this.#seen.state.app.messageShortcuts.find((one) => one.name === name || one.callbackId === name);
    await this.#connection.act({ type: 'message-shortcut', callbackId: known?.callbackId ?? name, channel, ts });
  }

  /** For so many minutes from now on; 0 ends it. */
  async isNotToBeDisturbed(minutes: number): Promise<void> {
    await this.#connection.act({ type: 'do-not-disturb', minutes });
  }

  async isAway(away = true): Promise<void> {
    await this.#connection.act({ type: 'set-away', away });
  }

  async reacts({ channel, ts }: At, name: string): Promise<void> {
    await this.#connection.act({ type: 'react', channel, ts, name, remove: false });
  }

  async unreacts({ channel, ts }: At, name: string): Promise<void> {
    await this.#connection.act({ type: 'react', channel, ts, name, remove: true });
  }

  async edits({ channel, ts }: At, text: string): Promise<void> {
    await this.#connection.act({ type: 'edit', channel, ts, text });
  }

  async deletes({ channel, ts }: At): Promise<void> {
    await this.#connection.act({ type: 'delete', channel, ts });
  }

  async joins(where: Where): Promise<void> {
    await this.#connection.act({ type: 'join', channel: (await this.seesChannel(where)).id });
  }

  async invites(where: Where, names: readonly string[]): Promise<void> {
    const people = names.map((name) => userId(name, this.#seen.state));
    await this.#connection.act({ type: 'invite', channel: (await this.seesChannel(where)).id, people });
  }

  async uploads(where: Where, name: string, content: string): Promise<At> {
    const channel = await this.#writable(where);
    const base64 = Buffer.from(content).toString('base64');
    const { ts } = await this.#connection.act({ type: 'upload', channel, name, base64 });
    return { channel, ts: ts ?? '' };
  }

  /** A file's text, as far as this person may read it. */
  async opensFile({ id }: { id: string }): Promise<string> {
    return this.#connection.file(id);
  }

  /** Opens the app's Home tab; resolves as soon as it shows what is asked for. */
  async home(what: What<ShownView> = () => true): Promise<ShownView> {
    await this.#connection.act({ type: 'open-home' });
    return this.seesHome(what);
  }

  /** The Home tab as it stands open. */
  async seesHome(what: What<ShownView>): Promise<ShownView> {
    return this.#seen.until(
      () => (this.#seen.home && matches(this.#seen.home, what, this.#seen.state) ? this.#seen.home : undefined),
      () =>
        `${this.name} did not see ${String(what)} in the Home tab, but:\n${readingOf(this.#seen.home, this.#seen.state)}`,
    );
  }

  /** Everything a message or view says, as this person reads it. */
  reading(shown: ShownMessage | ShownView): string {
    return readingOf(shown, this.#seen.state);
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #find(name: string, place: Place): Promise<{ usable: Usable; at: ElementPlace }> {
    const surfaces = await surfacesAt(place, this.#connection, this.#seen, (where) => this.seesChannel(where));
    const look = () => {
      for (const { blocks, at } of surfaces().toReversed()) {
        const usable = usableCalled(usablesIn(blocks), name);
        if (usable) return { usable, at };
      }
      return undefined;
    };
    const offered = () =>
      surfaces().flatMap(({ blocks }) => usablesIn(blocks).map((one) => `${one.names.join(' / ')} (${one.actionId})`));
    return this.#seen.until(look, () => `${this.name} finds no "${name}" in ${place.in}, but: ${offered().join(', ')}`);
  }

  async #use({ element, blockId, actionId }: Usable, place: ElementPlace, given: object): Promise<void> {
    const action = { type: element.type, block_id: blockId, action_id: actionId, ...given };
    const state = 'view' in place ? this.#drafts.of(place.view) : undefined;
    await this.#connection.act({ type: 'use', place, action, ...(state ? { state } : {}) });
  }

  async #writable(where: Where): Promise<string> {
    if (!where.startsWith('@')) return (await this.seesChannel(where)).id;
    const known = this.#seen.channel((channel) => isCalled(channel, where, this.#seen.state));
    if (known) return known.id;
    const opened = await this.#connection.act({ type: 'open-dm', with: userId(where, this.#seen.state) });
    return opened.channel ?? '';
  }
}
