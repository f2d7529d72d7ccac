import { z } from 'zod';
import { accessory, actionElement, image, inputElement } from './elements.ts';
import { address, blockId, fromOnePlace, imageShape, plainText, textObject } from './text-objects.ts';

const json = z.record(z.string(), z.unknown());
const contextElement = z.discriminatedUnion('type', [image, ...textObject(3000).options]);

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text || fields, { params: { slack: 'missing required field: text' } });

const everywhere = [
  section,
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z
    .strictObject({ type: z.literal('image'), block_id: blockId, ...imageShape, title: plainText(2000).optional() })
    .refine(...fromOnePlace),
  z.strictObject({ type: z.literal('context'), block_id: blockId, elements: z.array(contextElement).min(1).max(10) }),
  z.strictObject({ type: z.literal('actions'), block_id: blockId, elements: z.array(actionElement).min(1).max(25) }),
  z.strictObject({
    type: z.literal('input'),
    block_id: blockId,
    label: plainText(2000),
    element: inputElement,
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id: blockId, elements: z.array(json) }),
  z.looseObject({
    type: z.literal('video'),
    block_id: blockId,
    title: plainText(200),
    alt_text: z.string(),
    thumbnail_url: address,
    video_url: address,
  }),
] as const;

/** The kinds nobody clicks in are not looked into further. */
const messageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) }),
  z.looseObject({ type: z.literal('table'), block_id: blockId, rows: z.array(z.array(json).max(20)).min(1).max(100) }),
]);

export const messageBlocks = z
  .array(messageBlock)
  .max(50)
  .refine((blocks) => blocks.filter(({ type }) => type === 'table').length <= 1, {
    params: { slack: 'only_one_table_allowed' },
  });

export const viewBlocks = z.array(z.discriminatedUnion('type', everywhere)).max(100);
