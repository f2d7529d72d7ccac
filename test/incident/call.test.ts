import { describe, expect, it } from 'vitest';
import { afterwards, ana, anIncident, commands, decided, refusalOf } from './makers.ts';

const { call } = commands;
const open = afterwards(anIncident(), call('https://meet.example.com/room'), ana);

describe('a call', () => {
  it('is where the last link leads', () => {
    expect(open.callUrl).toBe('https://meet.example.com/room');
    expect(afterwards(open, call(' https://meet.example.com/other '), ana).callUrl).toBe(
      'https://meet.example.com/other',
    );
  });

  it('ends when its link is taken away', () => expect(afterwards(open, call(''), ana).callUrl).toBeNull());

  it.each(['meet.example.com', 'http://meet.example.com', 'javascript:alert(1)', 'tomorrow at ten'])(
    'is not opened by %s',
    (url) => expect(refusalOf(() => decided(anIncident(), call(url), ana)).code).toBe('invalid'),
  );

  it('is not opened twice, nor ended where there is none', () => {
    expect(refusalOf(() => decided(open, call('https://meet.example.com/room'), ana)).code).toBe('conflict');
    expect(refusalOf(() => decided(anIncident(), call(''), ana)).code).toBe('conflict');
  });
});
