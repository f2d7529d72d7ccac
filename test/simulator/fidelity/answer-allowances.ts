import type { Allowance } from './allowance.ts';

const dm = 'of a direct message, which was in no sample; it stands in the documentation’s example';

/** The SDK's types of answers are made from samples, and no sample had these. */
export const answerAllowances: readonly Allowance[] = [
  {
    of: ['users.list'],
    path: 'members.*.is_stranger',
    as: 'unknown',
    why: 'a field of every user; the types of users.info have it',
  },
  {
    of: ['chat.postMessage'],
    path: 'message.root',
    as: 'other',
    why: 'the whole parent of a broadcast, of which the samples had a few fields',
  },
  { of: ['conversations.history'], path: 'messages.*.root', as: 'other', why: 'as above' },
  { of: ['conversations.replies'], path: 'messages.*.root', as: 'unknown', why: 'as above; no sample was a broadcast' },
  { of: ['conversations.replies'], path: 'messages.*.subtype', as: 'unknown', why: 'thread_broadcast' },
  {
    of: ['conversations.history', 'conversations.replies'],
    path: 'messages.*.pinned_to',
    as: 'unknown',
    why: 'documented for every message; the types of pins.list and of message events have it',
  },
  {
    of: ['conversations.history', 'conversations.replies'],
    path: 'messages.*.pinned_info',
    as: 'unknown',
    why: 'comes with pinned_to; the types of pin events have it',
  },
  {
    of: ['chat.scheduleMessage'],
    path: 'message.subtype',
    as: 'unknown',
    why: 'stands in the documentation’s example',
  },
  {
    of: ['chat.scheduleMessage'],
    path: 'message.attachments',
    as: 'unknown',
    why: 'stands in the documentation’s example',
  },
  {
    of: ['files.completeUploadExternal'],
    path: 'files.*.shares.private',
    as: 'unknown',
    why: 'for files in private channels; the types of files.info have it',
  },
  {
    of: ['usergroups.users.update'],
    path: 'usergroup.user_count',
    as: 'unknown',
    why: 'stands in the documentation’s example',
  },
  { of: ['conversations.info'], path: 'channel.user', as: 'unknown', why: dm },
  { of: ['conversations.info'], path: 'channel.priority', as: 'unknown', why: dm },
  { of: ['chat.postMessage'], path: 'message.blocks', as: 'other', why: 'the types know no markdown block' },
];
