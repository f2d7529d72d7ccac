import type { TextObject } from '../text/text-object.ts';

export interface Option {
  text: TextObject;
  value: string;
  description?: TextObject;
  url?: string;
}

export interface Confirmation {
  title?: TextObject;
  text: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  style?: 'primary' | 'danger';
}

interface Interactive {
  action_id: string;
  confirm?: Confirmation;
  placeholder?: TextObject;
  focus_on_load?: boolean;
}

export interface ImageElement {
  type: 'image';
  image_url?: string;
  alt_text: string;
}

export interface ButtonElement extends Interactive {
  type: 'button';
  text: TextObject;
  value?: string;
  url?: string;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
}

export interface SelectElement extends Interactive {
  type: 'static_select' | 'multi_static_select';
  options?: Option[];
  option_groups?: { label: TextObject; options: Option[] }[];
  max_selected_items?: number;
}

export interface ExternalElement extends Interactive {
  type: 'external_select' | 'multi_external_select';
  min_query_length?: number;
  max_selected_items?: number;
}

export interface PeopleElement extends Interactive {
  type: 'users_select' | 'multi_users_select';
  max_selected_items?: number;
}

export interface ConversationsElement extends Interactive {
  type: 'conversations_select' | 'channels_select' | 'multi_conversations_select' | 'multi_channels_select';
  filter?: { include?: string[]; exclude_bot_users?: boolean };
  max_selected_items?: number;
}

export interface ChoicesElement extends Interactive {
  type: 'checkboxes' | 'radio_buttons';
  options: Option[];
}

export interface OverflowElement extends Interactive {
  type: 'overflow';
  options: Option[];
}

export interface TextInputElement extends Interactive {
  type: 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input';
  multiline?: boolean;
  min_length?: number;
  max_length?: number;
  is_decimal_allowed?: boolean;
  min_value?: string;
  max_value?: string;
  dispatch_action_config?: { trigger_actions_on?: string[] };
}

export interface MomentElement extends Interactive {
  type: 'datepicker' | 'timepicker' | 'datetimepicker';
}

export type BlockElement =
  | ButtonElement
  | SelectElement
  | ExternalElement
  | PeopleElement
  | ConversationsElement
  | ChoicesElement
  | OverflowElement
  | TextInputElement
  | MomentElement;
