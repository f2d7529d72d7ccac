import type { WorkspaceState } from '../../protocol.ts';
import { personCalled } from '../state/names.ts';
import { decodeEntities } from './entities.ts';

/** A message's text as its author would type it: '@ana' for `<@U1>`, a bare address for a link. */
export function typedText(text: string, workspace: WorkspaceState): string {
  const typed = text.replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_, target: string, label?: string) => {
    if (target.startsWith('@')) return `@${personCalled(workspace, target.slice(1))?.name ?? target.slice(1)}`;
    if (target.startsWith('#'))
      return `#${workspace.channels.find(({ id }) => id === target.slice(1))?.name ?? label ?? target.slice(1)}`;
    if (target.startsWith('!subteam^'))
      return `@${workspace.groups.find(({ id }) => id === target.slice(9))?.handle ?? label ?? target.slice(9)}`;
    if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
    return target.replace(/^mailto:/, '');
  });
  return decodeEntities(typed);
}
