import type { GroupRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

interface GroupShapeOptions {
  readonly users: boolean;
  readonly count: boolean;
}

export function groupShape(
  { identity }: Workspace,
  group: GroupRecord,
  { users, count }: GroupShapeOptions,
): Record<string, unknown> {
  const somebody = group.members[0] ?? '';
  return {
    id: group.id,
    team_id: identity.team,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    date_create: group.created,
    date_update: group.updated ?? group.created,
    date_delete: 0,
    auto_type: null,
    auto_provision: false,
    enterprise_subteam_id: '',
    created_by: group.createdBy ?? somebody,
    updated_by: group.updatedBy ?? somebody,
    deleted_by: null,
    prefs: { channels: [], groups: [] },
    ...(users ? { users: group.members } : {}),
    ...(count ? { user_count: group.members.length } : {}),
  };
}
