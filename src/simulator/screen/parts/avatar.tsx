import type { Person } from '../../protocol.ts';

const HUES = 8;

/** Initials on the person's colour; the app has its mark. Decoration: the name always stands beside it. */
export function Avatar({
  person,
  size = 'medium',
}: {
  person: Person | undefined;
  size?: 'small' | 'medium' | 'large';
}) {
  if (person?.kind === 'bot')
    return (
      <span class={`avatar app ${size}`} aria-hidden="true">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <path d="M9 11h14M9 16h14M9 21h8" />
        </svg>
      </span>
    );
  return (
    <span
      class={`avatar hue-${hueOf(person?.id ?? '')} ${size}`}
      aria-hidden="true"
      data-initials={initials(person?.realName ?? '?')}
    />
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
}

/** So chosen that no two people of a fresh workspace look alike. */
const hueOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 201 + letter.charCodeAt(0)) % 251, 7) % HUES;
