import { useScreen } from '../state/screen.ts';
import { Modal } from './modal.tsx';

/** Views pushed on one another stay open underneath, with what was typed in them. */
export function Modals() {
  const { views } = useScreen().state;
  return (
    <>
      {views.map((view, at) => (
        <Modal key={view.id} view={view} onTop={at === views.length - 1} />
      ))}
    </>
  );
}
