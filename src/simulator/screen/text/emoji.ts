import { EMOJI } from '../../emoji-names.ts';

/** Every name this screen can draw, the usual reactions first. */
export const EMOJI_NAMES: readonly string[] = [...EMOJI.keys()];

/** The character for an emoji's name without colons, or the name in colons when this screen has none. */
export const emojiFor = (name: string): string => EMOJI.get(name) ?? `:${name}:`;

/** Plain text knows emoji names and nothing else. */
export const withEmoji = (text: string): string =>
  text.replace(/:([a-z0-9_+-]+):/g, (whole, name: string) => EMOJI.get(name) ?? whole);
