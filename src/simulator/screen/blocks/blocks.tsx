import { useId, useMemo, useState } from 'preact/hooks';
import type { ElementPlace } from '../../protocol.ts';
import { ConfirmDialog } from '../modal/confirm-dialog.tsx';
import { useScreen } from '../state/screen.ts';
import { blocksOf } from './block.ts';
import { type Chosen, inputState, namedValue, shownValue } from './chosen.ts';
import type { BlockElement, Confirmation } from './element.ts';
import { OneBlock } from './one-block.tsx';
import { type Surface, SurfaceContext } from './surface.ts';

interface BlocksProps {
  blocks: unknown[];
  place: ElementPlace;
  chosen: Chosen;
  onChoose(next: (before: Chosen) => Chosen): void;
  errors?: Record<string, string>;
}

interface Question {
  confirm: Confirmation;
  answer(yes: boolean): void;
}

const NO_ERRORS = {};

/**
 * Block Kit on one surface, with what a person chose in it held by the caller. A message's blocks get new ids when it is
 * edited; its buttons stay where they are drawn, so that a press that begins before the edit ends on the same button.
 */
export function Blocks({ blocks, place, chosen, onChoose, errors = NO_ERRORS }: BlocksProps) {
  const { act } = useScreen();
  const [question, setQuestion] = useState<Question | null>(null);
  const known = useMemo(() => blocksOf(blocks), [blocks]);
  const name = useId();

  const agreed = ({ confirm }: BlockElement): Promise<boolean> =>
    confirm ? new Promise((answer) => setQuestion({ confirm, answer })) : Promise.resolve(true);

  const tell = async (blockId: string, element: BlockElement, value: Record<string, unknown>, now: Chosen) => {
    const action = { type: element.type, block_id: blockId, action_id: element.action_id, ...value };
    await act({ type: 'use', place, action, state: inputState(known, now) });
  };

  const choose = async (blockId: string, element: BlockElement, value: unknown, atOnce: boolean): Promise<void> => {
    const next = (before: Chosen): Chosen => ({
      ...before,
      [blockId]: { ...before[blockId], [element.action_id]: value },
    });
    if (!atOnce) return onChoose(next);
    if (!(await agreed(element))) return;
    onChoose(next);
    await tell(blockId, element, namedValue(element, value), next(chosen));
  };

  const surface: Surface = {
    name,
    errors,
    value: (blockId, element) => shownValue(chosen, blockId, element),
    use: async (blockId, element, value) => {
      if (await agreed(element)) await tell(blockId, element, value, chosen);
    },
    choose: (...choice) => void choose(...choice),
    suggest: async (blockId, { action_id: actionId }, value) => {
      const result = await act({ type: 'suggest', place, blockId, actionId, value });
      return (result.ok && result.options) || [];
    },
  };

  return (
    <SurfaceContext.Provider value={surface}>
      <div class="blocks">
        {known.map((block, at) => (
          <OneBlock key={'view' in place ? block.block_id : at} block={block} />
        ))}
      </div>
      {question && (
        <ConfirmDialog
          confirm={question.confirm}
          onAnswer={(yes) => {
            setQuestion(null);
            question.answer(yes);
          }}
        />
      )}
    </SurfaceContext.Provider>
  );
}
