import { describe, expect, it } from 'vitest';
import { dissect } from '../../../src/slack/asking/dissect.ts';

const secret = 'Payroll mail asks for passwords';

describe('what is logged of a fault', () => {
  it('says where it happened and never what anybody typed', () => {
    const cause = Object.assign(new Error(`duplicate key (${secret})`), { code: '23505', detail: secret });
    const fault = new Error(`Failed query\nparams: ${secret}\n at ${secret}`, { cause });
    const anatomy = dissect(fault);
    expect(JSON.stringify(anatomy)).not.toContain('Payroll');
    expect(anatomy.cause?.code).toBe('23505');
    expect(anatomy.frames.join('\n')).toContain('dissect.test.ts');
  });

  it('gives Slack’s own code where Slack said no', () => {
    const refused = Object.assign(new Error('An API error occurred'), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error: 'channel_not_found' },
    });
    expect(dissect(refused).code).toBe('channel_not_found');
  });

  it('takes no code that could be a sentence', () => {
    expect(dissect(Object.assign(new Error('x'), { code: secret })).code).toBeUndefined();
  });

  it('takes anything that can be thrown, and causes that go in circles', () => {
    expect(dissect(secret)).toEqual({ name: 'string', frames: [] });
    expect(dissect(undefined).name).toBe('undefined');
    const circle = new Error('a');
    circle.cause = circle;
    expect(dissect(circle).name).toBe('Error');
  });
});
