import { useState } from 'preact/hooks';
import type { ElementPlace } from '../../protocol.ts';
import { ConfirmDialog } from '../modal/confirm-dialog.tsx';
import { useScreen } from '../state/screen.ts';
import { blocksOf } from './block.ts';
import { type Chosen, inputState, namedValue, valueOf } from './chosen.ts';
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
  then(): void;
}

/** Block Kit on one surface, with what a person chose in it held by the caller. */
export function Blocks({ blocks, place, chosen, onChoose, errors = {} }: BlocksProps) {
  const { act } = useScreen();
  const [question, setQuestion] = useState<Question | null>(null);
  const known = blocksOf(blocks);

  const ask = (element: BlockElement, then: () => void): void =>
    element.confirm ? setQuestion({ confirm: element.confirm, then }) : then();

  const tell = (blockId: string, element: BlockElement, value: Record<string, unknown>, now: Chosen): void => {
    const action = { type: element.type, block_id: blockId, action_id: element.action_id, ...value };
    void act({ type: 'use', place, action, state: inputState(known, now) });
  };

  const surface: Surface = {
    name: 'view' in place ? place.view : `${place.channel}-${place.ts}`,
    errors,
    value: (blockId, element) => valueOf(chosen, blockId, element),
    use: (blockId, element, value) => ask(element, () => tell(blockId, element, value, chosen)),
    choose: (blockId, element, value, atOnce) => {
      const next = (before: Chosen): Chosen => ({
        ...before,
        [blockId]: { ...before[blockId], [element.action_id]: value },
      });
      const keep = () => onChoose(next);
      if (!atOnce) return keep();
      ask(element, () => {
        keep();
        tell(blockId, element, namedValue(element, value), next(chosen));
      });
    },
  };

  return (
    <SurfaceContext.Provider value={surface}>
      <div class="blocks">
        {known.map((block) => (
          <OneBlock key={block.block_id} block={block} />
        ))}
      </div>
      {question && (
        <ConfirmDialog
          confirm={question.confirm}
          onAnswer={(yes) => {
            setQuestion(null);
            if (yes) question.then();
          }}
        />
      )}
    </SurfaceContext.Provider>
  );
}
