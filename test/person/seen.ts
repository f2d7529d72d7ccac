import { EventEmitter } from 'node:events';
import type {
  Channel,
  Happening,
  Lateness,
  ShownMessage,
  ShownView,
  WorkspaceState,
} from '../../src/simulator/protocol.ts';

/** Generous, because the machine may be busy; nothing waits this long when all is well. */
const TIME_LIMIT = 30_000;

/** All that one person's screen has shown so far. */
export class Seen {
  state: WorkspaceState;
  /** By channel and ts, ephemeral ones too. */
  readonly messages = new Map<string, ShownMessage>();
  /** Ephemeral messages that no test has looked at. */
  readonly unreadEphemerals: ShownMessage[] = [];
  modals: ShownView[] = [];
  home: ShownView | null = null;
  readonly #changes = new EventEmitter().setMaxListeners(0);

  constructor(state: WorkspaceState) {
    this.state = state;
  }

  take(happening: Happening): void {
    switch (happening.type) {
      case 'message':
        if (happening.message.ephemeral) this.unreadEphemerals.push(happening.message);
        this.keep([happening.message]);
        break;
      case 'message-changed':
        this.#changeEphemeral(happening.message);
        this.keep([happening.message]);
        break;
      case 'message-deleted':
        this.messages.delete(`${happening.channel}/${happening.ts}`);
        break;
      case 'channels':
        this.state = { ...this.state, channels: happening.channels };
        break;
      case 'app':
        this.state = { ...this.state, app: happening.app };
        break;
      case 'person': {
        const { person } = happening;
        const others = this.state.people.filter(({ id }) => id !== person.id);
        this.state = { ...this.state, people: [...others, person] };
        break;
      }
      case 'lateness': {
        const { lateness } = happening;
        const others = (this.state.lateness ?? []).filter(({ id }) => id !== lateness.id);
        this.state = { ...this.state, lateness: [...others, lateness] };
        break;
      }
      case 'view-opened':
        this.modals = [...this.modals, happening.view];
        break;
      case 'view-updated':
        this.modals = this.modals.map((view) => (view.id === happening.view.id ? happening.view : view));
        break;
      case 'view-closed':
        this.modals = this.modals.filter((view) => view.id !== happening.view);
        break;
      case 'home':
        this.home = happening.view;
        break;
    }
    this.#changes.emit('change');
  }

  keep(messages: readonly ShownMessage[]): void {
    for (const message of messages) this.messages.set(`${message.channel}/${message.ts}`, message);
  }

  /** Oldest first. */
  messagesIn(channel: string): ShownMessage[] {
    return [...this.messages.values()].filter((one) => one.channel === channel).sort((a, b) => (a.ts < b.ts ? -1 : 1));
  }

  channel(matches: (channel: Channel) => boolean): Channel | undefined {
    return this.state.channels.find(matches);
  }

  /** Looks now and after everything that happens, until something is found. */
  async until<Found>(look: () => Found | undefined, insteadOf: () => string): Promise<Found> {
    const there = look();
    if (there !== undefined) return there;
    return new Promise((resolve, reject) => {
      const again = (): void => {
        const found = look();
        if (found === undefined) return;
        stop();
        resolve(found);
      };
      const late = setTimeout(() => {
        stop();
        reject(new Error(insteadOf()));
      }, TIME_LIMIT);
      const stop = (): void => {
        clearTimeout(late);
        this.#changes.off('change', again);
      };
      this.#changes.on('change', again);
    });
  }

  async untilApp(connected: boolean): Promise<void> {
    await this.until(
      () => this.state.app.connected === connected || undefined,
      () => `The app is ${connected ? 'not' : 'still'} connected.`,
    );
  }

  /** Resolves once the topmost modal is another, or the same with something else in it. */
  async untilPast(view: ShownView, name: string): Promise<void> {
    await this.until(
      () => this.modals.at(-1) !== view || undefined,
      () => `${name} still has before them, as it was: ${view.title}`,
    );
  }

  async untilNoModal(name: string): Promise<void> {
    await this.until(
      () => this.modals.length === 0 || undefined,
      () => `${name} still has open: ${this.modals.map((view) => view.title).join(', ')}`,
    );
  }

  async untilLate(fits: (lateness: Lateness) => boolean): Promise<Lateness> {
    const all = () => this.state.lateness ?? [];
    return this.until(
      () => all().find(fits),
      () => `Only this came late: ${JSON.stringify(all())}`,
    );
  }

  #changeEphemeral(message: ShownMessage): void {
    if (!message.ephemeral) return;
    const at = this.unreadEphemerals.findIndex(({ ts }) => ts === message.ts);
    if (at === -1) this.unreadEphemerals.push(message);
    else this.unreadEphemerals[at] = message;
  }
}
