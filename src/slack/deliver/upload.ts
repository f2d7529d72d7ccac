import { NoAnswer } from '../slack-fault.ts';
import { type Errand, mayHaveLanded, step } from './errand.ts';
import { findPosted } from './landed.ts';
import type { Place } from './say.ts';
import { together } from './together.ts';

export interface Upload {
  /** Says nothing of the matter. */
  readonly name: string;
  readonly content: string;
}

interface Uploaded {
  readonly id: string;
  readonly title: string;
}

const answerWithinMs = 30_000;

/** Puts files into a channel or a thread, together and once: Slack gives an address for each, takes the bytes, then shares them. */
export async function upload(errand: Errand, place: Place, uploads: readonly Upload[]): Promise<void> {
  const sending = uploads.map((each) => step(errand, `file/${each.name}`, () => send(errand, each)));
  const files = await together(...sending);
  const [first, ...others] = files;
  if (!first) return;
  await step(errand, 'files', async () => {
    if (mayHaveLanded(errand) && (await areShared(errand, place, first))) return true;
    const { channelId, threadTs } = place;
    const thread = threadTs ? { thread_ts: threadTs } : {};
    await errand.web.files.completeUploadExternal({ files: [first, ...others], channel_id: channelId, ...thread });
    return true;
  });
}

/** A file whose sending fails stays invisible, and the next attempt sends another. */
async function send({ web }: Errand, { name, content }: Upload): Promise<Uploaded> {
  const bytes = Buffer.from(content, 'utf8');
  const { upload_url: url, file_id: id } = await web.files.getUploadURLExternal({
    filename: name,
    length: bytes.byteLength,
  });
  if (!url || !id) throw new Error('Slack gave no address to upload to');
  const status = await post(url, bytes);
  if (status !== 200) throw new NoAnswer('upload', String(status));
  return { id, title: name };
}

async function post(url: string, body: Buffer<ArrayBuffer>): Promise<number> {
  try {
    const answer = await fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(answerWithinMs) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    throw new NoAnswer('upload');
  }
}

async function areShared(errand: Errand, place: Place, { id }: Uploaded): Promise<boolean> {
  return (await findPosted(errand, place, ({ files }) => files?.some((file) => file.id === id) ?? false)) !== null;
}
