import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/slack/commands/nearest.ts';

describe('what was probably meant', () => {
  const severities = ['sev1', 'sev2', 'sev3'];

  it('is what one letter in three at most keeps apart', () => {
    expect(nearest('analisis', ['detection', 'analysis'])).toBe('analysis');
    expect(nearest('foo', ['who', 'for-now'])).toBeUndefined();
    expect(nearest('statxyz', ['status'])).toBeUndefined();
  });

  it('is nothing where it could be several things', () => {
    expect(nearest('sev9', severities)).toBeUndefined();
    expect(nearest('seev1', severities)).toBe('sev1');
  });

  it('is what a word stands for, when several near it stand for the same', () => {
    expect(nearest('sev9', severities, () => 'severity')).toBe('severity');
  });
});
