import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/simulator/screen/blocks/block.ts';
import { inputState } from '../../../src/simulator/screen/blocks/chosen.ts';
import { incomplete } from '../../../src/simulator/screen/blocks/incomplete.ts';

const input = (block_id: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: { type: 'plain_text', text: block_id },
  element: { action_id: 'value', ...element },
  ...more,
});
const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });

describe('the state of a form', () => {
  it('has every element under its block and action, in Slack’s own fields', () => {
    const blocks = blocksOf([
      input('title', { type: 'plain_text_input' }),
      input('severity', { type: 'static_select', options: [option('sev1')], initial_option: option('sev1') }),
      input('people', { type: 'multi_users_select' }),
      { type: 'section', block_id: 'who', accessory: { type: 'users_select', action_id: 'pick' } },
      { type: 'actions', block_id: 'go', elements: [{ type: 'button', action_id: 'press' }] },
    ]);
    expect(inputState(blocks, { title: { value: 'Phish' }, who: { pick: 'U2' } })).toEqual({
      title: { value: { type: 'plain_text_input', value: 'Phish' } },
      severity: { value: { type: 'static_select', selected_option: option('sev1') } },
      people: { value: { type: 'multi_users_select', selected_users: [] } },
      who: { pick: { type: 'users_select', selected_user: 'U2' } },
    });
  });
});

describe('a form is not sent', () => {
  const errors = (element: object, value: unknown, more?: object) =>
    incomplete(blocksOf([input('field', element, more)]), { field: { value } }).field;

  it('while something required is empty', () => {
    expect(errors({ type: 'plain_text_input' }, null)).toMatch('required');
    expect(errors({ type: 'checkboxes', options: [] }, [])).toMatch('required');
    expect(errors({ type: 'plain_text_input' }, null, { optional: true })).toBeUndefined();
  });

  it('while a text is too short or too long', () => {
    expect(errors({ type: 'plain_text_input', min_length: 3 }, 'no')).toMatch('at least 3');
    expect(errors({ type: 'plain_text_input', max_length: 3 }, 'four')).toMatch('at most 3');
    expect(errors({ type: 'plain_text_input', min_length: 3 }, null, { optional: true })).toBeUndefined();
  });

  it('while an address or a number is none', () => {
    expect(errors({ type: 'email_text_input' }, 'ana')).toMatch('email');
    expect(errors({ type: 'url_text_input' }, 'nowhere')).toMatch('URL');
    expect(errors({ type: 'number_input', is_decimal_allowed: false }, '1.5')).toMatch('whole');
    expect(errors({ type: 'number_input', is_decimal_allowed: true, max_value: '2' }, '2.5')).toMatch('at most 2');
    expect(errors({ type: 'number_input', is_decimal_allowed: false, min_value: '1' }, '1')).toBeUndefined();
  });
});

describe('a block the screen cannot draw', () => {
  it('is named instead of being passed over', () => {
    expect(blocksOf([{ type: 'video' }, null])).toMatchObject([
      { type: 'unknown', named: 'video' },
      { type: 'unknown', named: 'null' },
    ]);
  });
});
