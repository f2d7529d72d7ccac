import { plain } from '../text/plain-text.tsx';
import type { TextInputElement } from './element.ts';
import { type ElementProps, useSurface } from './surface.ts';

const KEYBOARDS = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};

/** Tells the app on Enter, or at every character where its dispatch_action_config says so. */
export function TextInput({ element, blockId, id, label, tell, describedBy, invalid }: ElementProps<TextInputElement>) {
  const surface = useSurface();
  const value = String(surface.value(blockId, element) ?? '');
  const asTyped = tell && (element.dispatch_action_config?.trigger_actions_on ?? []).includes('on_character_entered');
  const type = (text: string): void => surface.choose(blockId, element, text || null, asTyped);
  const shared = {
    id,
    class: 'field',
    'data-focus-on-load': element.focus_on_load,
    value,
    placeholder: plain(element.placeholder),
    maxLength: element.max_length,
    'aria-label': label ?? undefined,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
  };
  if (element.multiline) return <textarea {...shared} rows={4} onInput={(event) => type(event.currentTarget.value)} />;
  return (
    <input
      {...shared}
      type={KEYBOARDS[element.type]}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !tell || asTyped) return;
        event.preventDefault();
        surface.choose(blockId, element, value || null, true);
      }}
    />
  );
}
