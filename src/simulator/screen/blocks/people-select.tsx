import { useScreen } from '../state/screen.ts';
import type { PeopleElement } from './element.ts';
import { IdSelect } from './id-select.tsx';
import type { ElementProps } from './surface.ts';

export function PeopleSelect(props: ElementProps<PeopleElement>) {
  const { workspace } = useScreen();
  const options = workspace.people
    .filter((person) => !person.deactivated && person.kind !== 'bot')
    .map((person) => ({ value: person.id, text: `${person.realName} (@${person.name})` }));
  return <IdSelect {...props} options={options} />;
}
