import type { Chance } from './chance.ts';
import type { House } from './house.ts';
import type { Program } from './program.ts';

/** Replicas of which some are always well, whatever befalls the others. */
export class Fleet {
  readonly #house: House;
  readonly #chance: Chance;
  readonly #well = new Set<Program>();
  readonly #frozen = new Set<Program>();
  readonly #starting = new Set<Promise<void>>();
  readonly exits: Promise<unknown>[] = [];

  constructor(house: House, chance: Chance) {
    this.#house = house;
    this.#chance = chance;
  }

  async start(count: number): Promise<void> {
    for (let nth = 0; nth < count; nth++) this.#replace();
    await this.#started();
  }

  /** Does something to one of those that are well, as long as another is. */
  async trouble(): Promise<void> {
    const kind = this.#chance.oneOf(['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGSTOP', 'SIGCONT'] as const);
    if (kind === 'SIGCONT') return this.#thaw();
    if (this.#well.size < 2) await this.#started();
    if (this.#well.size < 2) return;
    const victim = this.#chance.oneOf([...this.#well]);
    this.#well.delete(victim);
    victim.signal(kind);
    if (kind === 'SIGSTOP') this.#frozen.add(victim);
    else {
      this.exits.push(victim.exited.then(({ code }) => ({ kind, code })));
      this.#replace();
    }
  }

  /** Everyone is well again. */
  async recover(): Promise<void> {
    this.#thaw();
    await this.#started();
  }

  #thaw(): void {
    for (const program of this.#frozen) {
      program.signal('SIGCONT');
      this.#well.add(program);
    }
    this.#frozen.clear();
  }

  #replace(): void {
    const program = this.#house.launch();
    const starting = program.ready.then(() => {
      this.#well.add(program);
      this.#starting.delete(starting);
    });
    this.#starting.add(starting);
  }

  async #started(): Promise<void> {
    await Promise.all(this.#starting);
  }
}
