import { type Finding, note } from '../../finding.ts';

const kinds = [
  ['private', 'groups:write'],
  ['public', 'channels:manage'],
] as const;

/** Whether rooms can be made, as far as that can be known without making one. A missing scope is told elsewhere. */
export function checkRooms(granted: readonly string[] | null): readonly Finding[] {
  const allowed = kinds.filter(([, scope]) => granted === null || granted.includes(scope)).map(([kind]) => kind);
  if (allowed.length === 0) return [];
  return [
    note(
      `Muster may make ${allowed.join(' and ')} rooms as far as its scopes go. Whether the workspace’s settings let apps make channels cannot be asked: only making one tells, which “--live” does.`,
    ),
  ];
}
