import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/incident/plan.ts';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import { recognise } from '../../../src/slack/commands/recognise.ts';

let plan: Plan;

beforeAll(async () => {
  ({ plan } = await loadPlan(defaultPlanPath));
});

describe('a declaration in one line', () => {
  it.each([
    'sev2 phishing Payroll mail asks for passwords',
    'phishing sev2 Payroll mail asks for passwords',
    'SEV2 Phishing Payroll mail asks for passwords',
    'p2 phish   Payroll mail asks for passwords',
    'high spearphishing Payroll mail asks for passwords',
  ])('is complete with severity, type and title: %s', (line) => {
    expect(recognise(line, plan)).toEqual({
      severity: 'sev2',
      type: 'phishing',
      title: 'Payroll mail asks for passwords',
    });
  });

  it.each(['denial of service', 'Denial-of-Service', 'ddos', 'denial_of_service'])('knows %s as a type', (typed) => {
    expect(recognise(`sev1 ${typed} Shop is down`, plan)).toEqual({
      severity: 'sev1',
      type: 'denial-of-service',
      title: 'Shop is down',
    });
  });

  it('is no more than a title when it begins with neither', () => {
    expect(recognise('Odd sign-ins from sev2 phishing', plan)).toEqual({ title: 'Odd sign-ins from sev2 phishing' });
    expect(recognise('', plan)).toEqual({ title: '' });
  });

  it.each([
    ['sev9 phishing hello', { unknownSeverity: 'sev9', type: 'phishing', title: 'hello' }],
    ['P0 hello', { unknownSeverity: 'P0', title: 'hello' }],
    ['sev-12', { unknownSeverity: 'sev-12', title: '' }],
    ['ec2 instance mines coins', { title: 'ec2 instance mines coins' }],
    ['sev2 sev9 hello', { severity: 'sev2', title: 'sev9 hello' }],
  ])('begins with a severity that the plan does not know, where it looks like those it knows: %s', (line, expected) => {
    expect(recognise(line, plan)).toEqual(expected);
  });

  it('is incomplete without a title', () => {
    expect(recognise('sev2 phishing', plan)).toEqual({ severity: 'sev2', type: 'phishing', title: '' });
  });

  it('takes out the one thing that was said, unless the word may belong to the title', () => {
    expect(recognise('sev1 Laptop stolen', plan)).toEqual({ severity: 'sev1', title: 'Laptop stolen' });
    expect(recognise('P1 Laptop stolen', plan)).toEqual({ severity: 'sev1', title: 'Laptop stolen' });
    expect(recognise('malware', plan)).toEqual({ type: 'malware', title: '' });
    expect(recognise('leak of customer data', plan)).toEqual({ type: 'data-breach', title: 'leak of customer data' });
    expect(recognise('high load on the mail server', plan)).toEqual({
      severity: 'sev2',
      title: 'high load on the mail server',
    });
  });

  it('does not take two severities for a severity and a type', () => {
    expect(recognise('sev1 sev2 Which is it', plan)).toEqual({ severity: 'sev1', title: 'sev2 Which is it' });
  });

  it('is read in a moment when it is one endless word', () => {
    const endless = 'x'.repeat(100_000);
    expect(recognise(endless, plan)).toEqual({ title: endless });
  });
});
