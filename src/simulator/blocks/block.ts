import { z } from 'zod';
import { accessory, actionElement, address, image, inputElement } from './elements.ts';
import { blockId, plainText, slackFile, textObject } from './text-objects.ts';

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

/** One block as Slack takes it; the kinds nobody clicks in are not looked into further. */
export const block = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('header'), block_id: blockId, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('image'),
    block_id: blockId,
    image_url: address.optional(),
    slack_file: slackFile.optional(),
    alt_text: z.string().max(2000),
    title: plainText(2000).optional(),
  }),
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
  z.strictObject({ type: z.literal('markdown'), block_id: blockId, text: z.string().min(1).max(12_000) }),
  z.looseObject({ type: z.literal('table'), block_id: blockId, rows: z.array(z.array(json)).min(1).max(100) }),
  z.looseObject({ type: z.literal('video'), block_id: blockId, title: plainText(200), alt_text: z.string() }),
  z.strictObject({ type: z.literal('file'), block_id: blockId, external_id: z.string(), source: z.literal('remote') }),
]);

export const blocksOf = (max: number) => z.array(block).max(max);
