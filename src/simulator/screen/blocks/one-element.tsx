import { plain } from '../text/plain-text.tsx';
import { BlockButton } from './block-button.tsx';
import { Choices } from './choices.tsx';
import { ConversationsSelect } from './conversations-select.tsx';
import type { BlockElement } from './element.ts';
import { ExternalSelect } from './external-select.tsx';
import { MomentInput } from './moment-input.tsx';
import { Overflow } from './overflow.tsx';
import { PeopleSelect } from './people-select.tsx';
import { StaticSelect } from './static-select.tsx';
import { type ElementProps, useSurface } from './surface.ts';
import { TextInput } from './text-input.tsx';

interface OneElementProps {
  element: BlockElement;
  blockId: string;
  /** What the element belongs to, when it carries no words of its own. */
  about?: string;
  /** Given inside an input block, whose label names the element. */
  field?: Omit<ElementProps<BlockElement>, 'element' | 'blockId'>;
}

export function OneElement({ element, blockId, about, field }: OneElementProps) {
  const { name } = useSurface();
  const own = {
    id: `${name}-${blockId}-${element.action_id}`,
    label: plain(element.placeholder) || about || element.action_id || element.type,
    tell: true,
  };
  const props = { blockId, ...(field ?? own) };
  switch (element.type) {
    case 'button':
      return <BlockButton element={element} blockId={blockId} />;
    case 'static_select':
    case 'multi_static_select':
      return <StaticSelect element={element} {...props} />;
    case 'external_select':
    case 'multi_external_select':
      return <ExternalSelect element={element} {...props} />;
    case 'users_select':
    case 'multi_users_select':
      return <PeopleSelect element={element} {...props} />;
    case 'conversations_select':
    case 'channels_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <ConversationsSelect element={element} {...props} />;
    case 'overflow':
      return <Overflow element={element} blockId={blockId} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Choices element={element} {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInput element={element} {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <MomentInput element={element} {...props} />;
    default:
      return <span class="undrawn">This screen cannot show an element of type “{nameOf(element)}”.</span>;
  }
}

/** Apps may send types this screen has never heard of, whatever the compiler believes. */
const nameOf = (element: { type: string }): string => element.type;
