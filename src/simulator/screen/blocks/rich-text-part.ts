export interface RichTextLeaf {
  type: string;
  text?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  usergroup_id?: string;
  name?: string;
  range?: string;
  timestamp?: number;
  format?: string;
  style?: { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean };
}

export type RichTextPart =
  | { type: 'rich_text_section' | 'rich_text_quote' | 'rich_text_preformatted'; elements: RichTextLeaf[] }
  | { type: 'rich_text_list'; style: 'bullet' | 'ordered'; elements: { elements: RichTextLeaf[] }[]; indent?: number };
