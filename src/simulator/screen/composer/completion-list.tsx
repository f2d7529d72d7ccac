import { Avatar } from '../parts/avatar.tsx';
import { personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import type { CompletionOption } from './completion.ts';

interface CompletionListProps {
  id: string;
  options: CompletionOption[];
  chosen: number;
  onPick(option: CompletionOption): void;
}

/** The focus stays in the text; arrow keys there move the choice. */
export function CompletionList({ id, options, chosen, onPick }: CompletionListProps) {
  const { workspace } = useScreen();
  return (
    <div class="completion" id={id} role="listbox" aria-label="Suggestions">
      {options.map((option, at) => (
        <div
          key={option.insert}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === chosen}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
        >
          {option.person && <Avatar person={personCalled(workspace, option.person)} size="small" />}
          <span class="label">{option.label}</span>
          {option.person && <span class="hint">{option.insert}</span>}
          <span class="hint detail">{option.detail}</span>
        </div>
      ))}
    </div>
  );
}
