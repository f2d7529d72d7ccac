import type { ConversationsElement, PeopleElement } from './element.ts';
import { MultiSelect } from './multi-select.tsx';
import { type Offered, SingleSelect } from './single-select.tsx';
import { type ElementProps, useSurface } from './surface.ts';

type IdElement = PeopleElement | ConversationsElement;

/** One or several of what the workspace has, whose value is the id. */
export function IdSelect(props: ElementProps<IdElement> & Pick<Offered, 'options'>) {
  const { element, blockId, tell } = props;
  const surface = useSurface();
  const chosen = surface.value(blockId, element);
  if (element.type.startsWith('multi_'))
    return (
      <MultiSelect
        {...props}
        values={Array.isArray(chosen) ? chosen.map(String) : []}
        onChange={(values) => surface.choose(blockId, element, values, tell)}
      />
    );
  return (
    <SingleSelect
      {...props}
      value={String(chosen ?? '')}
      onChange={(value) => surface.choose(blockId, element, value || null, tell)}
    />
  );
}
