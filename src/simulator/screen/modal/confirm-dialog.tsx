import type { Confirmation } from '../blocks/element.ts';
import { Dialog } from '../parts/dialog.tsx';
import { plain, SlackText } from '../text/plain-text.tsx';

/** Asks back before a button does what it says. */
export function ConfirmDialog({ confirm, onAnswer }: { confirm: Confirmation; onAnswer(yes: boolean): void }) {
  return (
    <Dialog title={plain(confirm.title) || 'Are you sure?'} class="small" onClose={() => onAnswer(false)}>
      <div class="dialog-body">
        <SlackText text={confirm.text} />
      </div>
      <footer>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {plain(confirm.deny) || 'Cancel'}
        </button>
        <button type="button" class={`button solid ${confirm.style ?? 'primary'}`} onClick={() => onAnswer(true)}>
          {plain(confirm.confirm) || 'Yes'}
        </button>
      </footer>
    </Dialog>
  );
}
