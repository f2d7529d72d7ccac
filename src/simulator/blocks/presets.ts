import type { ChannelRecord } from '../state/records.ts';
import { maySee } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import { elementsOf, type Json } from './ids.ts';

/** Whoever and whatever is preset has to exist, no more may be preset than chosen, and one element at most has the focus. */
export function presetComplaints(workspace: Workspace, blocks: readonly Json[], root: string): string[] {
  let focused = 0;
  return blocks.flatMap((block, at) => [
    ...imagesIn(block).flatMap((image) => fileComplaint(workspace, image, `[json-pointer:${root}/${at}]`)),
    ...elementsOf(block).flatMap((element) => {
      const where = `[json-pointer:${root}/${at}]`;
      const again = element.focus_on_load === true && ++focused > 1;
      return [
        ...strangers(workspace, element).map(([field, id]) => `invalid \`${field}\`: ${id} ${where}`),
        ...(tooMany(element) ? [`more preset than max_selected_items allows ${where}`] : []),
        ...(again ? [`only one element can have focus_on_load ${where}`] : []),
      ];
    }),
  ]);
}

type Exists = (workspace: Workspace, id: string) => boolean;

const isPerson: Exists = ({ tables }, id) => tables.people.get(id) !== undefined;
const isConversation: Exists = (workspace, id) => seen(workspace, id) !== undefined;
const isChannel: Exists = (workspace, id) => seen(workspace, id)?.kind === 'public';

const EXISTS: Readonly<Record<string, Exists>> = {
  initial_user: isPerson,
  initial_users: isPerson,
  initial_conversation: isConversation,
  initial_conversations: isConversation,
  initial_channel: isChannel,
  initial_channels: isChannel,
};

function seen(workspace: Workspace, id: string): ChannelRecord | undefined {
  const channel = workspace.tables.channels.get(id);
  return channel && maySee(workspace, workspace.identity.botUserId, channel) ? channel : undefined;
}

function strangers(workspace: Workspace, element: Json): [field: string, id: string][] {
  return Object.entries(EXISTS).flatMap(([field, exists]) =>
    idsIn(element[field]).flatMap((id): [string, string][] => (exists(workspace, id) ? [] : [[field, id]])),
  );
}

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);

function tooMany(element: Json): boolean {
  const preset = Object.entries(element).find(([field]) => /^initial_.*s$/.test(field))?.[1];
  return Array.isArray(preset) && preset.length > Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
}

function imagesIn(block: Json): Json[] {
  const inside = Array.isArray(block.elements) ? block.elements : [block.accessory];
  return [block, ...inside].filter(
    (one): one is Json => typeof one === 'object' && one !== null && one.type === 'image',
  );
}

function fileComplaint({ tables }: Workspace, { slack_file: file }: Json, where: string): string[] {
  const id = typeof file === 'object' && file !== null && 'id' in file ? String(file.id) : undefined;
  if (id === undefined) return [];
  const known = tables.files.get(id);
  return known && known.state !== 'deleted' && known.mimetype.startsWith('image/')
    ? []
    : [`invalid slack file ${where}`];
}
