import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action, actionNamed } from '../../src/slack/action.ts';
import { claimRole } from '../../src/slack/actions/claim-role.ts';
import { actions } from '../../src/slack/actions/index.ts';
import { publishReview } from '../../src/slack/actions/publish-review.ts';

describe('a button', () => {
  it('leads back to its action with the value it was given', () => {
    const button = claimRole.button('Claim scribe', { incident: 'i1', role: 'scribe' }, 'primary');
    expect(actionNamed(actions, button.action_id ?? '')).toBe(claimRole);
    expect(claimRole.value.parse(JSON.parse(button.value ?? ''))).toEqual({ incident: 'i1', role: 'scribe' });
    expect(button.style).toBe('primary');
  });

  it('can stand several times in one block, once for each value', () => {
    const ids = ['scribe', 'legal'].map((role) => claimRole.button('Claim', { incident: 'i1', role }).action_id);
    expect(new Set(ids).size).toBe(2);
  });

  it('asks before a click counts where the action says so', () => {
    expect(publishReview.button('Publish', { incident: 'i1' }).confirm).toBeDefined();
    expect(claimRole.button('Claim', { incident: 'i1', role: 'scribe' }).confirm).toBeUndefined();
  });

  it('keeps to the lengths that Slack accepts, and to whole characters', () => {
    const long = action({ id: 'x', value: z.object({ text: z.string() }), async run() {} });
    const button = long.button(`${'a'.repeat(73)}🦊🦊`, { text: 'y'.repeat(500) });
    expect(button.text.text).toBe(`${'a'.repeat(73)}…`);
    expect(button.action_id?.length).toBe(255);
  });

  it('is told from one whose name begins alike, and an unknown one is nobody’s', () => {
    const all = [{ id: 'change' }, { id: 'change-phase' }];
    expect(actionNamed(all, 'change-phase/i1')?.id).toBe('change-phase');
    expect(actionNamed(all, 'change/i1')?.id).toBe('change');
    expect(actionNamed(all, 'changes')).toBeUndefined();
    expect(actionNamed(actions, 'open-link')).toBeUndefined();
  });

  it('has a name that no other action has', () => {
    const ids = actions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
