import type { ActionsBlockElement, Button, KnownBlock, MrkdwnElement } from '@slack/web-api';

/** Slack's limits, with room to spare where its count and ours could differ. */
const most = { blocks: 50, section: 3_000, field: 2_000, fields: 10, header: 150, inMessage: 10_000 } as const;

/** Every text given to these builders is mrkdwn, escaped already. */
export function section(text: string, accessory?: Button): KnownBlock {
  return { type: 'section', text: mrkdwn(text, most.section), ...(accessory ? { accessory } : {}) };
}

/** Ten to a block; no block for none, which Slack refuses. */
export function fields(texts: readonly string[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < texts.length; from += most.fields)
    blocks.push({
      type: 'section',
      fields: texts.slice(from, from + most.fields).map((text) => mrkdwn(text, most.field)),
    });
  return blocks;
}

export function context(...texts: readonly string[]): KnownBlock {
  return { type: 'context', elements: texts.slice(0, 10).map((text) => mrkdwn(text, most.section)) };
}

/** Plain text, and Muster's own words only. */
export function header(text: string): KnownBlock {
  return { type: 'header', text: { type: 'plain_text', text: text.slice(0, most.header), emoji: true } };
}

export function buttons(elements: readonly ActionsBlockElement[]): KnownBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements: elements.slice(0, 25) }] : [];
}

export const divider: KnownBlock = { type: 'divider' };

/** Lines, in as many sections as they need. */
export function sections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines) {
    const open = texts.at(-1);
    if (open !== undefined && open.length + 1 + line.length <= most.section)
      texts[texts.length - 1] = `${open}\n${line}`;
    else texts.push(line);
  }
  return texts.map((text) => section(text));
}

/**
 * The blocks that one message can hold: Slack counts all their text together. Where there are too many, what can be
 * clicked stays, and so does the last; a line says that something is missing.
 */
export function fitted(blocks: readonly KnownBlock[]): KnownBlock[] {
  if (blocks.length <= most.blocks && lengthOf(blocks) <= most.inMessage) return [...blocks];
  const certain = (block: KnownBlock) => block.type === 'actions' || block === blocks.at(-1);
  let room = most.blocks - 1 - blocks.filter(certain).length;
  let length = most.inMessage - lengthOf([leftOut, ...blocks.filter(certain)]);
  const kept = blocks.map((block) => {
    if (certain(block)) return block;
    room -= 1;
    length -= textOf(block).length;
    return room >= 0 && length >= 0 ? block : leftOut;
  });
  return kept.filter((block, index) => block !== leftOut || index === kept.indexOf(leftOut));
}

const leftOut = context('Some of this is left out here: Slack shows no more in one message.');

function lengthOf(blocks: readonly KnownBlock[]): number {
  return blocks.reduce((sum, block) => sum + textOf(block).length, 0);
}

/** Verbatim: Slack makes no links of what only looks like an address or a channel; mentions and dates are not plain text. */
function mrkdwn(text: string, limit: number): MrkdwnElement {
  return { type: 'mrkdwn', text: cut(text, limit), verbatim: true };
}

/** A cut through the middle of `&amp;` or `<@U1>` would show its ruins. */
function cut(mrkdwn: string, limit: number): string {
  if (mrkdwn.length <= limit) return mrkdwn;
  const kept = mrkdwn.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/(?:&[a-z]*|<[^>]*)$/, '')}…`;
}

function textOf(block: KnownBlock): string {
  if (block.type === 'section') return [block.text, ...(block.fields ?? [])].map((each) => each?.text ?? '').join('');
  if (block.type === 'context') return block.elements.map((each) => ('text' in each ? each.text : '')).join('');
  return block.type === 'header' ? block.text.text : '';
}
