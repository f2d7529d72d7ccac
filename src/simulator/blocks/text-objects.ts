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
  });

export const address = z
  .string()
  .max(3000)
  .refine((text) => URL.canParse(text), 'must be a valid URL');

/** In selects. */
export const option = optionOf(plainText(75));
/** In overflow menus, where alone a choice may lead to an address. */
export const overflowOption = option.extend({ url: address.optional() });
/** In checkboxes and radio buttons, whose words may be formatted. */
export const formattedOption = optionOf(textObject(75));

const slackFile = z
  .strictObject({ id: z.string().optional(), url: z.string().optional() })
  .refine(({ id, url }) => (id === undefined) !== (url === undefined), {
    params: { slack: 'exactly one of id and url is required' },
  });

/** What every image says of itself. */
export const imageShape = {
  image_url: address.optional(),
  slack_file: slackFile.optional(),
  alt_text: z.string().min(1).max(2000),
};

/** An image is somewhere in the net or a file of this workspace. */
export const fromOnePlace = [
  (image: { image_url?: unknown; slack_file?: unknown }) =>
    (image.image_url === undefined) !== (image.slack_file === undefined),
  { params: { slack: 'exactly one of image_url and slack_file is required' } },
] as const;
