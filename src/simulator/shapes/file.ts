import { extensionOf } from '../state/files.ts';
import type { FileRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export function fileShape({ url, identity, tables }: Workspace, file: FileRecord): Record<string, unknown> {
  if (file.state === 'deleted') return { id: file.id, mode: 'tombstone' };
  const address = `${url}/files-pri/${identity.team}-${file.id}`;
  const name = encodeURIComponent(file.name);
  const channelsOf = (kind: string) => [
    ...new Set(file.shares.map(({ channel }) => channel).filter((id) => tables.channels.get(id)?.kind === kind)),
  ];
  const shared = (kind: string) =>
    Object.fromEntries(
      channelsOf(kind).map((id) => [
        id,
        file.shares
          .filter(({ channel }) => channel === id)
          .map(({ ts }) => ({ ts, reply_users: [], reply_users_count: 0, reply_count: 0, team_id: identity.team })),
      ]),
    );
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: extensionOf(file.name) || 'binary',
    pretty_type: extensionOf(file.name).toUpperCase() || 'Binary',
    user: file.user,
    user_team: identity.team,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: channelsOf('public').length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${address}/${name}`,
    url_private_download: `${address}/download/${name}`,
    permalink: `${url}/files/${file.user}/${file.id}/${name}`,
    comments_count: 0,
    shares: { public: shared('public'), private: shared('private') },
    channels: channelsOf('public'),
    groups: channelsOf('private'),
    ims: channelsOf('dm'),
    has_rich_preview: false,
    file_access: 'visible',
    ...(file.altText === null ? {} : { alt_txt: file.altText }),
  };
}
