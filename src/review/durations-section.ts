import { afterContainment, durationsOf, isPastContainment, phasesOf } from './durations.ts';
import { blocks, type Inline, type Markdown, md, table } from './markdown.ts';
import { spellDuration, utcMinute } from './moment.ts';
import type { Telling } from './telling.ts';

export function durationsSection(telling: Telling): Markdown {
  const { incident, timeline } = telling.record;
  const { detect, acknowledge, contain, recover } = durationsOf(incident, timeline);
  const rows: [string, number | null, Inline][] = [
    ['To detect', detect, detectRemark(telling)],
    ['To acknowledge', acknowledge, acknowledgeRemark(telling)],
    ['To contain', contain, containRemark(telling)],
    ['To recover', recover, recoverRemark(telling)],
  ];
  return blocks(
    md`## Durations`,
    table(
      ['', 'Time', 'Counted'],
      rows.map(([what, ms, remark]) => [md`**${what}**`, ms === null ? 'not recorded' : spellDuration(ms), remark]),
    ),
    correctedRemark(telling),
  );
}

/** Times that were corrected once the response was over read otherwise than what was told until then. */
function correctedRemark({ record: { incident, timeline }, who }: Telling): Markdown | null {
  const { endedAt } = incident;
  const corrections = timeline.filter(({ event, at }) => event.type === 'times-corrected' && endedAt && at >= endedAt);
  const last = corrections.at(-1);
  if (!last) return null;
  return blocks(
    md`Times were corrected after the response, last by ${who(last.by)} at ${utcMinute(last.at)}. The durations follow them; the timeline has what stood there before.`,
  );
}

function detectRemark({ record: { incident } }: Telling): Inline {
  const { noticedAt, times } = incident;
  if (times.occurred) return `began, at ${utcMinute(times.occurred)} → ${noticedAt ? 'noticed' : 'declared'}`;
  return noticedAt ? 'noticed → declared' : 'when it was first noticed was not recorded';
}

function recoverRemark({ record: { incident } }: Telling): Inline {
  const { endedAt, times } = incident;
  if (times.recovered) return `declared → everything back, at ${utcMinute(times.recovered)} as it was said`;
  return endedAt ? 'declared → response over' : 'the response is not over';
}

function acknowledgeRemark({ record: { incident } }: Telling): Inline {
  if (!incident.acknowledgedAt) return 'nobody became commander';
  return `declared → first commander, at ${utcMinute(incident.acknowledgedAt)}`;
}

function containRemark({ record: { incident, timeline } }: Telling): Inline {
  const { contained } = incident.times;
  if (contained) return `declared → contained, at ${utcMinute(contained)} as it was said`;
  const stretches = phasesOf(timeline);
  if (!stretches.some(({ phase }) => phase === 'containment')) return 'the response never entered containment';
  const [first, ...later] = afterContainment(stretches);
  if (!first) return 'no phase after containment began';
  const counted = `declared → ${first.phase} began, at ${utcMinute(first.from)}`;
  const back = later.find(({ phase }) => phase !== 'closed' && !isPastContainment(phase));
  if (!back) return counted;
  return `${counted}; but it went back to ${back.phase} at ${utcMinute(back.from)}`;
}
