import type { ModalView } from '@slack/web-api';
import { isResponding } from '../../incident/phase.ts';
import { type Plan, typeOf } from '../../incident/plan.ts';
import type { Team } from '../edge.ts';
import { callingIn } from '../modals/edit.ts';
import { refilled, unconfirmed } from '../modals/refill.ts';
import { parseSubmission, type SubmittedView } from '../modals/submission.ts';
import { cardExhibits } from './card-exhibits.ts';
import { circleExhibits } from './circle-exhibits.ts';
import { courses } from './courses.ts';
import { blocksOf, type Exhibit, type Showing } from './exhibit.ts';
import { followerExhibits } from './follower-exhibits.ts';
import { formExhibits } from './form-exhibits.ts';
import { handoverExhibits } from './handover-exhibits.ts';
import { newsExhibits } from './news-exhibits.ts';
import { updateExhibits } from './update-exhibits.ts';

/** Every message and view that Muster can send, of ordinary incidents and of extreme ones, each once. */
export async function catalogue({
  plan,
  team,
  command,
  now,
}: {
  readonly plan: Plan;
  readonly team: Team;
  readonly command: string;
  readonly now: Date;
}): Promise<readonly Exhibit[]> {
  const exhibits: Exhibit[] = [];
  for (const course of courses({ plan, teamId: team.id, person: team.botUserId, from: now })) {
    const showing: Showing = { course, team, command, now };
    for (const [builder, show] of Object.entries({
      ...cardExhibits,
      ...circleExhibits,
      ...followerExhibits,
      ...handoverExhibits,
      ...newsExhibits,
      ...updateExhibits,
    }))
      for (const shown of show(showing)) {
        const blocks = blocksOf(shown);
        if (blocks.length > 0) exhibits.push({ builder, course: course.name, payload: { message: { blocks } } });
      }
    for (const [builder, view] of await formExhibits(showing)) {
      exhibits.push({ builder, course: course.name, payload: { view } });
      if (view.type !== 'modal' || !view.submit || !takesWords(view)) continue;
      const submitted = submittedView(view, showing);
      const views = {
        refilled: refilled(submitted, 'Slack did not answer us just now, so nothing was done.'),
        ...(builder === 'openEditForm'
          ? { unconfirmed: unconfirmed(submitted, callingIn(typeOf(plan, plan.defaultType), everybody)) }
          : {}),
      };
      for (const [again, shown] of Object.entries(views))
        exhibits.push({ builder: again, course: course.name, payload: { view: shown } });
    }
  }
  return [...new Map(exhibits.map((each) => [JSON.stringify(each.payload), each])).values()];
}

/** More than are named. */
const everybody = { called: Array.from({ length: 40 }, () => 'U0MUSTER001'), briefed: ['U0MUSTER001'] };

/** What is only chosen comes back as it went. */
function takesWords({ blocks }: ModalView): boolean {
  return blocks.some(
    (block) => block.type === 'input' && 'element' in block && block.element.type === 'plain_text_input',
  );
}

/** The form as it is submitted, filled to the brim. */
function submittedView(view: ModalView, { course }: Showing): SubmittedView {
  const words = course.states.find(({ phase }) => isResponding(phase))?.description ?? '';
  const values = Object.fromEntries(
    view.blocks.flatMap((block) => {
      if (block.type !== 'input' || !('element' in block)) return [];
      const { element, block_id = '' } = block;
      if (element.type !== 'plain_text_input') return [];
      const value = words.slice(0, element.max_length);
      return [[block_id, { [element.action_id ?? '']: { type: element.type, value } }]];
    }),
  );
  return parseSubmission({
    user: { id: 'U0MUSTER001' },
    trigger_id: 'none',
    view: { ...view, id: 'V0MUSTER001', hash: 'none', state: { values }, blocks: named(view.blocks) },
  }).view;
}

/** Slack names the blocks that came without a name. */
function named(blocks: ModalView['blocks']): ModalView['blocks'] {
  return blocks.map((block, index) => ({ block_id: `b${index}`, ...block }));
}
