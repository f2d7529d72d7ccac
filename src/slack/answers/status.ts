import type { KnownBlock } from '@slack/web-api';
import { followerOf } from '../../incident/following.ts';
import type { Incident } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { promiseTo } from '../../incident/promise.ts';
import { lastSaid } from '../../incident/update.ts';
import { buttons } from '../cards/blocks.ts';
import { briefedStatusCard } from '../cards/briefed-status.ts';
import { followButton } from '../cards/follow-button.ts';
import { statusCard, statusCardText } from '../cards/status-card.ts';
import { told } from '../deliver/told.ts';
import type { ActionContext } from '../edge.ts';
import { withoutHiddenOriginal } from '../hidden-original.ts';
import { linksToName } from '../linked-incidents.ts';

/** How an incident stands, for whoever asked and may know. */
export async function answerStatus(context: ActionContext, incident: Incident): Promise<void> {
  const { coordination, access, personId } = context;
  const plan = await coordination.planOf(incident);
  const shown = await withoutHiddenOriginal(coordination, incident.teamId, incident);
  const toCome = await coordination.roomsToCome([incident.id]);
  const links = await linksToName(coordination, incident, (other) => access.maySee(personId, other));
  const isBriefed = (await access.sight(personId, incident)) === 'briefed';
  const blocks = isBriefed ? await forBriefed(context, shown, plan) : statusCard(shown, plan, toCome, links);
  await context.answer({
    text: statusCardText(incident),
    blocks: [...blocks, ...(await following(context, incident))],
  });
}

/** For those who would not hear of it otherwise, and those who could hear no more. */
async function following({ access, personId }: ActionContext, incident: Incident): Promise<KnownBlock[]> {
  if (followerOf(incident, personId)) return buttons([followButton('unfollow', incident)]);
  const by = await access.actor(personId, incident);
  return buttons(by.kind === 'person' && !by.inRoom && promiseTo(incident) ? [followButton('follow', incident)] : []);
}

async function forBriefed(context: ActionContext, incident: Incident, plan: Plan): Promise<KnownBlock[]> {
  const last = lastSaid(await context.coordination.timeline(incident.id));
  return briefedStatusCard(incident, plan, last && { at: last.at, event: await told(context, last.event) });
}
