import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rename, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';

/** The longest address of a Unix socket, less the byte that ends it. */
const longestAddress = process.platform === 'darwin' ? 103 : 107;
/** A process that is frozen accepts connections and says nothing. */
const patience = 500;

/** A socket that tells whoever asks whether its process holds the folder or tries to. Others see it only while it is shown. */
export class LockSocket {
  /** Those who came earlier sort first. */
  readonly name = `${Date.now().toString(36)}-${randomUUID().slice(0, 8)}.sock`;
  state: 'trying' | 'held' = 'trying';
  #shown = false;
  readonly #folder: string;
  readonly #server: Server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(this.state);
  });

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Listens already, under a name that nobody looks at: a shown socket is never mute. */
  static async in(folder: string): Promise<LockSocket> {
    const socket = new LockSocket(folder);
    const hidden = address(folder, `.${socket.name}`);
    try {
      socket.#server.listen(hidden);
      await once(socket.#server, 'listening');
    } catch (cause) {
      throw new Error(
        `The data folder ${folder} cannot be locked. It has to be writable and on a local disk; choose another with MUSTER_DATA_DIR.`,
        { cause },
      );
    }
    socket.#server.unref();
    return socket;
  }

  async show(): Promise<void> {
    if (!this.#shown) await rename(join(this.#folder, `.${this.name}`), join(this.#folder, this.name));
    this.#shown = true;
  }

  async hide(): Promise<void> {
    if (this.#shown) await rename(join(this.#folder, this.name), join(this.#folder, `.${this.name}`));
    this.#shown = false;
  }

  async close(): Promise<void> {
    await unlink(join(this.#folder, this.#shown ? this.name : `.${this.name}`)).catch(() => {});
    this.#server.close();
  }
}

/** What the process behind a socket says: 'held' when in doubt, 'dead' when there is none, 'gone' with the socket itself. */
export async function stateOf(folder: string, name: string): Promise<string> {
  const socket = connect(address(folder, name));
  socket.setTimeout(patience, () => socket.destroy());
  try {
    await once(socket, 'connect');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ECONNREFUSED') return 'dead';
    return code === 'ENOENT' ? 'gone' : 'held';
  }
  try {
    return (await text(socket)) || 'held';
  } catch {
    return 'held';
  }
}

/** By the shorter way, since addresses are short. */
function address(folder: string, name: string): string {
  const absolute = join(folder, name);
  const near = relative(process.cwd(), absolute);
  const shortest = near.length < absolute.length ? near : absolute;
  if (Buffer.byteLength(shortest) <= longestAddress) return shortest;
  throw new Error(`The path of the data folder ${folder} is too long to be locked. Choose a shorter MUSTER_DATA_DIR.`);
}
