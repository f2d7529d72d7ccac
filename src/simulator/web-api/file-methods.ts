import { z } from 'zod';
import { checkedBlocks } from '../blocks/check.ts';
import { fileShape } from '../shapes/file.ts';
import { explained, SlackError } from '../slack-error.ts';
import { deleteFile, newFile, shareFiles } from '../state/files.ts';
import type { FileRecord } from '../state/records.ts';
import { knownPerson, maySee, visibleChannel } from '../state/visibility.ts';
import { asPosted } from '../text/posted.ts';
import { json, list, optional, required } from './arguments.ts';
import type { Call } from './call.ts';
import { ofTypes } from './file-kinds.ts';
import { type Methods, method } from './method.ts';
import { threadOf } from './thread.ts';

const FILES_AT_ONCE = 10;
const CHANNELS_AT_ONCE = 100;
const ALT_TEXT = 1_000;

export const fileMethods: Methods = {
  'files.getUploadURLExternal': method({
    scopes: ['files:write'],
    args: z.object({ filename: required, length: z.coerce.number().int(), alt_txt: optional.text }),
    run({ filename: name, length: size, alt_txt: altText }, { workspace, bot }) {
      if (size < 1) throw explained('invalid_arguments', ['must be more than 0 [json-pointer:/length]']);
      if ((altText?.length ?? 0) > ALT_TEXT) throw new SlackError('alt_txt_too_large');
      const file = newFile(workspace, { name, size, user: bot, altText: altText ?? null });
      const ticket = workspace.uploadTickets.issue(file.id);
      return { upload_url: `${workspace.url}/upload/v1/${ticket}`, file_id: file.id };
    },
  }),
  /** Answers before the message with the files stands in the channel, as Slack does. */
  'files.completeUploadExternal': method({
    scopes: ['files:write'],
    args: z.object({
      files: json.pipe(
        z
          .array(z.object({ id: z.string(), title: z.string().optional() }))
          .min(1)
          .max(FILES_AT_ONCE),
      ),
      channel_id: optional.text,
      channels: list.default([]),
      thread_ts: optional.text,
      initial_comment: optional.text,
      blocks: optional.json,
    }),
    run(args, call) {
      const targets = [...(args.channel_id ? [args.channel_id] : []), ...args.channels];
      if (targets.length > CHANNELS_AT_ONCE) throw new SlackError('channels_limit_exceeded');
      const uploaded = args.files.map(({ id, title }) => titled(call, id, title));
      for (const id of targets) checkShareable(call, id);
      for (const id of targets) call.workspace.rateLimits.post(id);
      const blocks = args.blocks === undefined ? [] : checkedBlocks(call.workspace, args.blocks);
      const text = asPosted(args.initial_comment ?? '');
      const drafts = targets.map((channel) => ({ channel, threadTs: threadOf(call, channel, args.thread_ts) }));
      setImmediate(() => {
        const common = { user: call.bot, subtype: 'file_share', text, blocks };
        for (const draft of drafts) shareFiles(call.workspace, uploaded, { ...draft, ...common });
      });
      return { files: uploaded.map((file) => fileShape(call.workspace, file)) };
    },
  }),
  'files.info': method({
    scopes: ['files:read'],
    args: z.object({ file: required }),
    run({ file: id }, call) {
      const file = call.workspace.tables.files.get(id);
      if (!file || !fileVisible(call, file)) throw new SlackError('file_not_found');
      if (file.state === 'deleted') throw new SlackError('file_deleted');
      return { file: fileShape(call.workspace, file), comments: [], response_metadata: { next_cursor: '' } };
    },
  }),
  'files.list': method({
    scopes: ['files:read'],
    args: z.object({
      channel: optional.text,
      user: optional.text,
      types: list.default(['all']),
      count: z.coerce.number().int().min(1).max(1_000).default(100),
      page: z.coerce.number().int().min(1).default(1),
      ts_from: z.coerce.number().default(0),
      ts_to: z.coerce.number().default(Number.POSITIVE_INFINITY),
    }),
    run({ channel, user, types, count, page, ...window }, call) {
      const fits = ofTypes(types);
      if (user) knownPerson(call.workspace, user);
      const listed = [...call.workspace.tables.files.all()].filter(
        (file) =>
          file.state === 'shared' &&
          fits(file) &&
          file.created >= window.ts_from &&
          file.created <= window.ts_to &&
          fileVisible(call, file) &&
          (!user || file.user === user) &&
          (!channel || file.shares.some((share) => share.channel === channel)),
      );
      const files = listed.slice((page - 1) * count, page * count).map((file) => fileShape(call.workspace, file));
      const pages = Math.ceil(listed.length / count);
      return { files, paging: { count, total: listed.length, page, pages } };
    },
  }),
  'files.delete': method({
    scopes: ['files:write'],
    args: z.object({ file: required }),
    run({ file: id }, { workspace, bot }) {
      const file = workspace.tables.files.get(id);
      if (!file) throw new SlackError('file_not_found');
      if (file.state === 'deleted') throw new SlackError('file_deleted');
      if (file.user !== bot) throw new SlackError('cant_delete_file');
      deleteFile(workspace, file);
      return {};
    },
  }),
};

/** Its owner sees a file, and so does whoever sees a channel it was shared in. */
export function fileVisible({ workspace, bot }: Pick<Call, 'workspace' | 'bot'>, file: FileRecord): boolean {
  return (
    file.user === bot ||
    file.shares.some(({ channel: id }) => {
      const channel = workspace.tables.channels.get(id);
      return channel !== undefined && maySee(workspace, bot, channel);
    })
  );
}

function titled({ workspace, bot }: Call, id: string, title: string | undefined): FileRecord {
  const file = workspace.tables.files.get(id);
  if (!file || file.user !== bot || file.state === 'awaiting') throw new SlackError('file_not_found');
  return title ? workspace.tables.files.put({ ...file, title }) : file;
}

function checkShareable({ workspace, bot }: Call, id: string): void {
  const channel = visibleChannel(workspace, bot, id);
  if (!channel.members.includes(bot)) throw new SlackError('not_in_channel');
  if (channel.archived) throw new SlackError('is_archived');
}
