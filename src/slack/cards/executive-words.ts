import type { DataInvolved, Trend } from '../../incident/executive.ts';

export const trendWords: Readonly<Record<Trend, string>> = {
  better: 'Better than before',
  same: 'As it was',
  worse: 'Worse than before',
};

export const dataWords: Readonly<Record<DataInvolved, string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'not known yet',
};
