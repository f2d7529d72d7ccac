import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../../protocol.ts';
import { blocksOf } from '../blocks/block.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { type Chosen, inputState } from '../blocks/chosen.ts';
import { incomplete } from '../blocks/incomplete.ts';
import { LateLine } from '../lateness/late-line.tsx';
import { Toasts } from '../notices/toasts.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useScreen } from '../state/screen.ts';

/** A view the app opened, until it is submitted or closed. What went wrong stands in it, and what was typed stays. */
export function Modal({ view, onTop }: { view: ShownView; onTop: boolean }) {
  const { act, change, client, workspace } = useScreen();
  const [chosen, setChosen] = useState<Chosen>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = view.submit ?? (blocksOf(view.blocks).some((block) => block.type === 'input') ? 'Submit' : null);

  const late = (workspace.lateness ?? []).filter((lateness) => lateness.view === view.id);

  useEffect(() => {
    if (Object.keys(errors).length > 0)
      form.current?.querySelector<HTMLElement>('.wrong :is(input, textarea, select)')?.focus();
  }, [errors]);

  const close = (): void => {
    change({ type: 'view-closed', view: view.id });
    void act({ type: 'close', view: view.id });
  };

  const send = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (busy || !submit) return;
    const blocks = blocksOf(view.blocks);
    const missing = incomplete(blocks, chosen);
    setErrors(missing);
    setTrouble(null);
    if (Object.keys(missing).length > 0) return;
    setBusy(true);
    const result = await client.act({ type: 'submit', view: view.id, state: inputState(blocks, chosen) });
    setBusy(false);
    if (!result.ok) setTrouble(result.trouble);
    else if (result.errors) setErrors(result.errors);
  };

  return (
    <Dialog title={view.title} onClose={close}>
      <form ref={form} noValidate aria-busy={busy} onSubmit={(event) => void send(event)}>
        <div class="dialog-body">
          <Blocks blocks={view.blocks} place={{ view: view.id }} chosen={chosen} onChoose={setChosen} errors={errors} />
        </div>
        {trouble && (
          <p class="dialog-trouble" role="alert">
            {trouble}
          </p>
        )}
        {late.map((lateness) => (
          <LateLine key={lateness.id} lateness={lateness} />
        ))}
        <footer>
          <button type="button" class="button" onClick={close}>
            {view.close ?? (submit ? 'Cancel' : 'Close')}
          </button>
          {submit && (
            <button type="submit" class="button solid primary" aria-busy={busy}>
              {submit}
            </button>
          )}
        </footer>
      </form>
      {onTop && <Toasts />}
    </Dialog>
  );
}
