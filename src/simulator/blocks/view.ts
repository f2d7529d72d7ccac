import { z } from 'zod';
import { viewBlocks } from './block.ts';
import { plainText } from './text-objects.ts';

const common = {
  blocks: viewBlocks,
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: z.string().max(255).optional(),
};

export const modalView = z
  .strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...common,
  })
  .refine(({ submit, blocks }) => submit || !blocks.some(({ type }) => type === 'input'), {
    path: ['submit'],
    params: { slack: 'submit is required when an input is within blocks' },
  });

export const homeView = z.strictObject({ type: z.literal('home'), ...common });

export const view = z.discriminatedUnion('type', [modalView, homeView]);
