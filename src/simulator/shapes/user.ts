import type { PersonRecord } from '../state/records.ts';
import { hasScope, type Workspace } from '../state/workspace.ts';

/** A person as users.info shows them. */
export function userShape(workspace: Workspace, person: PersonRecord): Record<string, unknown> {
  const bot = person.kind === 'bot';
  const stranger = person.kind === 'outsider';
  return {
    id: person.id,
    team_id: person.team,
    name: person.name,
    deleted: person.deactivated,
    color: '3c989f',
    real_name: person.realName,
    tz: person.timeZone,
    tz_label: person.timeZone,
    tz_offset: offsetOf(person.timeZone),
    profile: { ...profileShape(workspace, person), team: person.team },
    is_admin: person.admin,
    is_owner: person.admin,
    is_primary_owner: false,
    is_restricted: person.kind === 'guest',
    is_ultra_restricted: false,
    is_bot: bot,
    is_app_user: false,
    is_email_confirmed: !bot,
    updated: person.updated,
    ...(stranger ? { is_stranger: true } : {}),
  };
}

/** The part of a person that they tell of themselves. */
export function profileShape(workspace: Workspace, person: PersonRecord): Record<string, unknown> {
  const bot = person.kind === 'bot';
  const [first = '', ...rest] = person.realName.split(' ');
  return {
    title: person.title,
    phone: '',
    skype: '',
    real_name: person.realName,
    real_name_normalized: person.realName.normalize('NFD').replace(/\p{M}/gu, ''),
    display_name: bot ? '' : person.name,
    display_name_normalized: bot ? '' : person.name,
    status_text: '',
    status_emoji: '',
    status_expiration: 0,
    avatar_hash: person.id.toLowerCase(),
    first_name: first,
    last_name: rest.join(' '),
    ...(hasScope(workspace, 'users:read.email') && !bot ? { email: person.email } : {}),
    ...(bot ? { bot_id: workspace.identity.botId, api_app_id: workspace.identity.appId, always_active: true } : {}),
  };
}

function offsetOf(timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
}
