import type { Allowance } from './allowance.ts';

const interactions = [
  'block_actions',
  'block_suggestion',
  'message_action',
  'shortcut',
  'view_closed',
  'view_submission',
];
const views = ['block_actions', 'block_suggestion', 'view_closed', 'view_submission'];
const files = ['message.file_share'];
const posted = ['message', 'message.file_share', 'message.me_message', 'message.thread_broadcast'];
const subtyped = ['message.file_share', 'message.me_message', 'message.thread_broadcast'];
const bot = 'what an app posts; the types of answers and of app_mention have it';
const file = 'the types of files in answers have it; those of events are another, shorter list';

export const payloadAllowances: readonly Allowance[] = [
  {
    of: interactions,
    path: 'enterprise',
    as: 'other',
    why: 'null outside of an organisation, as in the documentation',
  },
  {
    of: ['block_suggestion', 'view_closed', 'view_submission'],
    path: 'user.username',
    as: 'unknown',
    why: 'stands in the documentation’s example',
  },
  {
    of: views,
    path: 'view.submit_disabled',
    as: 'unknown',
    why: 'a field of every view; the types of views.open have it',
  },
  { of: ['block_actions'], path: 'response_url', as: 'wanted', why: 'a click in a view has none' },
  {
    of: ['app_home_opened'],
    path: 'event.view',
    as: 'other',
    why: 'the view as it stands, typed as the view an app gives',
  },
  {
    of: ['app_mention'],
    path: 'event.parent_user_id',
    as: 'unknown',
    why: 'a mention in a thread; the types of messages have it',
  },
  {
    of: ['message.message_changed'],
    path: 'event.message',
    as: 'other',
    why: 'typed as an event of its own, with a channel; it comes without',
  },
  {
    of: ['message.message_changed', 'message.message_deleted'],
    path: 'event.previous_message',
    as: 'other',
    why: 'as above',
  },
  {
    of: files,
    path: 'event.files.*.comments_count',
    as: 'other',
    why: 'typed as text, though it is a number in every answer',
  },
  { of: files, path: 'event.files.*.timestamp', as: 'unknown', why: file },
  { of: files, path: 'event.files.*.user_team', as: 'unknown', why: file },
  { of: files, path: 'event.files.*.ims', as: 'unknown', why: file },
  { of: posted, path: 'event.app_id', as: 'unknown', why: bot },
  { of: ['message'], path: 'event.bot_profile', as: 'other', why: bot },
  { of: subtyped, path: 'event.bot_id', as: 'unknown', why: bot },
  { of: subtyped, path: 'event.bot_profile', as: 'unknown', why: bot },
  {
    of: ['message.thread_broadcast'],
    path: 'event.parent_user_id',
    as: 'unknown',
    why: 'the types of all other replies have it',
  },
  {
    of: ['message.thread_broadcast'],
    path: 'event.client_msg_id',
    as: 'wanted',
    why: 'only people’s clients give one',
  },
  {
    of: ['message.thread_broadcast'],
    path: 'event.root',
    as: 'other',
    why: 'typed as an event of its own, with a channel; it comes without',
  },
  { of: ['pin_added', 'pin_removed'], path: 'event.item.message.bot_profile', as: 'other', why: bot },
  { of: ['message.channel_join'], path: 'event.inviter', as: 'wanted', why: 'nobody invited who joined by themselves' },
  { of: files, path: 'event.files.*.file_access', as: 'unknown', why: file },
];

/** Documented for the envelope of every event. */
export const envelopeAllowances: readonly Omit<Allowance, 'of'>[] = [
  { path: 'context_enterprise_id', as: 'other', why: 'null outside of an organisation, as in the documentation' },
  { path: 'event_context', as: 'unknown', why: 'names the event for apps.event.authorizations.list' },
];
