import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { Interactions } from '../interaction/interactions.ts';
import type { ShownMessage, WorkspaceState } from '../protocol.ts';
import { messagesIn, standsInChannel } from '../state/messages.ts';
import { pinsIn } from '../state/pins.ts';
import { maySee } from '../state/visibility.ts';
import { fileVisible } from '../web-api/file-methods.ts';
import { act } from './acts.ts';
import { concerned } from './happenings.ts';
import { isFor } from './is-for.ts';
import { performAct } from './perform-act.ts';
import { shownApp, shownChannels, shownMessage, shownPerson } from './shown.ts';

const LATENESS_SHOWN = 50;
const request = z.object({ person: z.string(), act });

/** What the screen asks for and does, as one of the people. */
export function screenApi(interactions: Interactions): Hono {
  const { workspace } = interactions;
  const routes = new Hono();

  routes.get('/screen/api/workspace', (context) => {
    const asked = context.req.query('person') ?? '';
    const person = workspace.tables.people.get(asked)?.id ?? firstPerson(interactions);
    return context.json(workspaceState(interactions, person));
  });
  routes.get('/screen/api/messages', (context) => {
    const person = personIn(interactions, context.req.query('person'));
    return context.json(
      messagesFor(interactions, person, context.req.query('channel') ?? '', context.req.query('thread_ts')),
    );
  });
  routes.get('/screen/api/pins', (context) => {
    const person = personIn(interactions, context.req.query('person'));
    const channel = channelFor(interactions, person, context.req.query('channel') ?? '');
    return context.json(pinsIn(workspace, channel).map((message) => shownMessage(workspace, message)));
  });
  routes.get('/screen/api/file/:id', async (context) => {
    const person = personIn(interactions, context.req.query('person'));
    const file = workspace.tables.files.get(context.req.param('id'));
    const bytes = file && fileVisible({ workspace, bot: person }, file) ? await workspace.bytes.read(file.id) : null;
    if (!file || !bytes) throw new HTTPException(404, { message: 'There is no such file.' });
    return context.body(bytes, 200, {
      'content-type': file.mimetype.startsWith('text/html') ? 'text/plain; charset=utf-8' : file.mimetype,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    });
  });
  routes.post('/screen/api/act', async (context) => {
    const parsed = request.safeParse(await context.req.json().catch(() => null));
    if (!parsed.success) throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
    const person = personIn(interactions, parsed.data.person);
    return context.json(await performAct(interactions, person, parsed.data.act));
  });
  return routes;
}

function personIn({ workspace }: Interactions, id: string | undefined): string {
  const person = workspace.tables.people.get(id ?? '');
  if (!person || person.kind === 'bot' || person.deactivated)
    throw new HTTPException(404, { message: 'There is no such person.' });
  return person.id;
}

function firstPerson({ workspace }: Interactions): string {
  for (const { id, kind } of workspace.tables.people.all()) if (kind === 'member') return id;
  throw new HTTPException(404, { message: 'Nobody is here.' });
}

function workspaceState({ workspace, courier }: Interactions, person: string): WorkspaceState {
  const { identity, tables } = workspace;
  return {
    team: { id: identity.team, name: identity.teamName },
    me: person,
    people: [...tables.people.all()].map((one) => shownPerson(workspace, one)),
    groups: [...tables.groups.all()].map(({ id, handle, name, members }) => ({ id, handle, name, members })),
    channels: shownChannels(workspace, person),
    app: shownApp(workspace, courier.connected),
    lateness: workspace.latenesses
      .all()
      .filter((one) => isFor(workspace, concerned(one), person))
      .slice(-LATENESS_SHOWN),
  };
}

function channelFor({ workspace }: Interactions, person: string, id: string): string {
  const channel = workspace.tables.channels.get(id);
  if (!channel || !maySee(workspace, person, channel)) {
    throw new HTTPException(404, { message: 'There is no such channel.' });
  }
  return channel.id;
}

function messagesFor(interactions: Interactions, person: string, id: string, thread?: string): ShownMessage[] {
  const { workspace } = interactions;
  return messagesIn(workspace, channelFor(interactions, person, id))
    .filter((message) => (thread ? message.ts === thread || message.threadTs === thread : standsInChannel(message)))
    .map((message) => shownMessage(workspace, message));
}
