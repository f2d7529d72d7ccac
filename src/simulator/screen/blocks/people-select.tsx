import { useScreen } from '../state/screen.ts';
import type { PeopleElement } from './element.ts';
import { MultiSelect } from './multi-select.tsx';
import { SingleSelect } from './single-select.tsx';
import { type ElementProps, useSurface } from './surface.ts';

export function PeopleSelect(props: ElementProps<PeopleElement>) {
  const { element, blockId, tell } = props;
  const { workspace } = useScreen();
  const surface = useSurface();
  const options = workspace.people
    .filter((person) => !person.deactivated && person.kind !== 'bot')
    .map((person) => ({ value: person.id, text: `${person.realName} (@${person.name})` }));
  const chosen = surface.value(blockId, element);
  if (element.type === 'multi_users_select')
    return (
      <MultiSelect
        {...props}
        options={options}
        values={Array.isArray(chosen) ? chosen.map(String) : []}
        onChange={(values) => surface.choose(blockId, element, values, tell)}
      />
    );
  return (
    <SingleSelect
      {...props}
      options={options}
      value={String(chosen ?? '')}
      onChange={(value) => surface.choose(blockId, element, value || null, tell)}
    />
  );
}
