import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { neededText, optionalMoment, optionalText, severalPeople, ticked } from '../../../src/slack/modals/entered.ts';
import { textField } from '../../../src/slack/modals/fields.ts';
import { refilled } from '../../../src/slack/modals/refill.ts';
import { parseSubmission } from '../../../src/slack/modals/submission.ts';

type Values = Record<string, Record<string, Record<string, unknown>>>;

function submitted(values: Values, blocks: object[] = []) {
  return {
    type: 'view_submission',
    user: { id: 'UANA', name: 'ana' },
    trigger_id: 't1',
    view: {
      id: 'V1',
      hash: 'h1',
      callback_id: 'declare',
      private_metadata: '{"channel":"C1"}',
      title: { type: 'plain_text', text: 'Declare' },
      submit: { type: 'plain_text', text: 'Declare' },
      blocks,
      state: { values },
    },
  };
}

describe('what comes back from a form', () => {
  it('is read by field, whatever kind of element it is', () => {
    const { fields } = parseSubmission(
      submitted({
        title: { entered: { type: 'plain_text_input', value: ' <!channel> & more ' } },
        severity: { entered: { type: 'static_select', selected_option: { value: 'sev2', text: {} } } },
        commander: { entered: { type: 'users_select', selected_user: 'UBEN' } },
        invited: { entered: { type: 'multi_users_select', selected_users: ['UBEN', 'UCLEO'] } },
        noticedAt: { entered: { type: 'datetimepicker', selected_date_time: 1_700_000_000 } },
        quoting: { entered: { type: 'checkboxes', selected_options: [{ value: 'quote', text: {} }] } },
      }),
    );
    expect(fields).toEqual({
      title: ' <!channel> & more ',
      severity: 'sev2',
      commander: 'UBEN',
      invited: ['UBEN', 'UCLEO'],
      noticedAt: 1_700_000_000,
      quoting: ['quote'],
    });
  });

  it('is nothing where nothing was entered', () => {
    const { fields } = parseSubmission(
      submitted({
        title: { entered: { type: 'plain_text_input', value: null } },
        severity: { entered: { type: 'static_select', selected_option: null } },
        commander: { entered: { type: 'users_select', selected_user: null } },
        noticedAt: { entered: { type: 'datetimepicker', selected_date_time: null } },
        empty: {},
      }),
    );
    expect(fields).toEqual({ title: null, severity: null, commander: null, noticedAt: null, empty: null });
  });

  it.each([
    ['no view', { user: { id: 'U1' }, trigger_id: 't' }],
    ['a number for text', submitted({ title: { entered: { type: 'plain_text_input', value: 7 } } })],
    ['text for people', submitted({ invited: { entered: { type: 'multi_users_select', selected_users: 'UBEN' } } })],
    ['nothing at all', null],
  ])('is refused when it is not what Slack sends: %s', (_, payload) => {
    expect(() => parseSubmission(payload)).toThrow(z.ZodError);
  });
});

describe('the kinds of field', () => {
  const form = z.object({
    title: neededText('Say what was seen.'),
    description: optionalText,
    noticedAt: optionalMoment,
    invited: severalPeople,
    quoting: ticked,
  });

  it('give what is optional its nothing', () => {
    expect(form.parse({ title: ' x ', description: null, noticedAt: null, quoting: [] })).toEqual({
      title: 'x',
      description: '',
      noticedAt: null,
      invited: [],
      quoting: false,
    });
  });

  it.each([null, undefined, '', '  \n '])('say in words that something is missing: %j', (title) => {
    const { error } = form.safeParse({ title });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['title', 'Say what was seen.']]);
  });
});

describe('a form that is shown again', () => {
  const title = textField({ name: 'title', label: 'Title', limit: 150, initial: 'as it was' });
  const values = { title: { entered: { type: 'plain_text_input', value: 'as it is <now>' } } };

  it('holds what was entered, and says on top what went wrong', () => {
    const { view } = parseSubmission(submitted(values, [title]));
    const again = refilled(view, 'It did not work.');
    expect(again.callback_id).toBe('declare');
    expect(again.private_metadata).toBe('{"channel":"C1"}');
    expect(again.blocks[0]).toMatchObject({ text: { text: ':warning: It did not work.' } });
    expect(again.blocks[1]).toMatchObject({ block_id: 'title', element: { initial_value: 'as it is <now>' } });
  });

  it('says so once, however often it comes back', () => {
    const first = refilled(parseSubmission(submitted(values, [title])).view, 'Once.');
    const second = refilled(parseSubmission(submitted(values, first.blocks)).view, 'Twice.');
    expect(second.blocks).toHaveLength(2);
    expect(second.blocks[0]).toMatchObject({ text: { text: ':warning: Twice.' } });
  });

  it('leaves empty what was emptied', () => {
    const emptied = { title: { entered: { type: 'plain_text_input', value: null } } };
    const { blocks } = refilled(parseSubmission(submitted(emptied, [title])).view, 'Again.');
    expect(JSON.stringify(blocks[1])).not.toContain('as it was');
  });
});
