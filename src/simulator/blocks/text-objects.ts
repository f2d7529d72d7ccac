import { z } from 'zod';

export const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() });

const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() });

export const textObject = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const blockId = z.string().min(1).max(255).optional();
export const actionId = z.string().min(1).max(255).optional();

export const confirm = z
  .strictObject({
    title: plainText(100),
    text: textObject(300),
    confirm: plainText(30),
    deny: plainText(30),
    style: z.enum(['primary', 'danger']).optional(),
  })
  .optional();

export const placeholder = plainText(150).optional();

const optionOf = <Text extends z.ZodType>(text: Text) =>
  z.strictObject({
    text,
    value: z.string().min(1).max(75),
    description: text.optional(),
    url: z.string().max(3000).optional(),
  });

/** In selects and overflow menus. */
export const option = optionOf(plainText(75));
/** In checkboxes and radio buttons, whose words may be formatted. */
export const formattedOption = optionOf(textObject(75));

export const slackFile = z.strictObject({ id: z.string().optional(), url: z.string().optional() });
