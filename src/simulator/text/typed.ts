import { channelNamed } from '../state/channel-names.ts';
import { maySee } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import { escapeText } from './escape.ts';
import { linkUrls, outsideCode } from './links.ts';

const MENTION = /(^|[^\p{L}\p{N}@#&;/])([@#])([\p{L}\p{N}][\p{L}\p{N}._-]*)/gu;

/** What a person typed as it stands in a message: escaped, people and channels as ids, addresses linked. */
export function typedMessage(workspace: Workspace, person: string, typed: string): string {
  return marked(workspace, person, typed, false);
}

/** The same in a command's text, where Slack writes names beside the ids if the app asked for escaping. */
export function typedCommandText(workspace: Workspace, person: string, typed: string, shouldEscape: boolean): string {
  return shouldEscape ? marked(workspace, person, typed, true) : escapeText(typed);
}

function marked(workspace: Workspace, person: string, typed: string, named: boolean): string {
  return outsideCode(escapeText(typed), (part) =>
    linkUrls(part).replace(MENTION, (whole, before: string, sign: string, name: string) => {
      const known = sign === '@' ? mention : channelMention;
      const full = known(workspace, person, name, named);
      if (full) return before + full;
      const bare = name.replace(/[._-]+$/, '');
      const shorter = known(workspace, person, bare, named);
      return shorter ? before + shorter + name.slice(bare.length) : whole;
    }),
  );
}

function mention(workspace: Workspace, _person: string, name: string, named: boolean): string | null {
  const handle = name.toLowerCase();
  if (handle === 'channel' || handle === 'here' || handle === 'everyone') return `<!${handle}>`;
  for (const person of workspace.tables.people.all()) {
    if (person.name === handle) return named ? `<@${person.id}|${person.name}>` : `<@${person.id}>`;
  }
  for (const group of workspace.tables.groups.all()) {
    if (group.handle === handle) return named ? `<!subteam^${group.id}|@${handle}>` : `<!subteam^${group.id}>`;
  }
  return null;
}

function channelMention(workspace: Workspace, person: string, name: string, named: boolean): string | null {
  const channel = channelNamed(workspace, name.toLowerCase());
  if (!channel || !maySee(workspace, person, channel)) return null;
  return named ? `<#${channel.id}|${channel.name}>` : `<#${channel.id}>`;
}
