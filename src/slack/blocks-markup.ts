import { z } from 'zod';
import { escapeText } from './text.ts';

const node = z.looseObject({ type: z.string() });

/** What Block Kit blocks say, as markup; buttons and what else is there to be used are left out. */
export function blocksMarkup(blocks: readonly unknown[]): string {
  return blocks.map(blockMarkup).filter(Boolean).join('\n');
}

function blockMarkup(block: unknown): string {
  const parsed = node.safeParse(block);
  if (!parsed.success) return '';
  const { type, text, fields, elements } = parsed.data;
  switch (type) {
    case 'section':
    case 'header':
      return [text, ...listOf(fields)].map(elementMarkup).filter(Boolean).join('\n');
    case 'markdown':
      return typeof text === 'string' ? escapeText(text) : '';
    case 'context':
      return listOf(elements).map(elementMarkup).filter(Boolean).join(' ');
    case 'rich_text':
      return listOf(elements).map(richMarkup).join('\n');
    default:
      return '';
  }
}

function elementMarkup(element: unknown): string {
  const parsed = node.safeParse(element);
  if (!parsed.success || typeof parsed.data.text !== 'string') return '';
  return parsed.data.type === 'mrkdwn' ? parsed.data.text : escapeText(parsed.data.text);
}

/** A paragraph, list or quotation of rich text, and the runs inside it. */
function richMarkup(element: unknown): string {
  const parsed = node.safeParse(element);
  if (!parsed.success) return '';
  const { type, elements, text, url, user_id, channel_id, name, range } = parsed.data;
  if (elements !== undefined)
    return listOf(elements)
      .map(richMarkup)
      .join(type === 'rich_text_list' ? '\n' : '');
  switch (type) {
    case 'text':
      return escapeText(String(text ?? ''));
    case 'link':
      return text ? `<${url}|${escapeText(String(text))}>` : `<${url}>`;
    case 'user':
      return `<@${user_id}>`;
    case 'channel':
      return `<#${channel_id}>`;
    case 'broadcast':
      return `<!${range}>`;
    case 'emoji':
      return `:${name}:`;
    default:
      return '';
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
