import { openDeclareForm } from '../modals/declare.ts';
import { messageWords } from '../notes/message-words.ts';
import type { MessageShortcut } from './shortcut.ts';

export const declareFromMessage: MessageShortcut = {
  kind: 'message',
  id: 'declare-from-message',
  async run(message, context) {
    const text = await messageWords(message, context.people);
    await openDeclareForm(context, { quoted: { ts: message.ts, author: message.userId, text } });
  },
};
