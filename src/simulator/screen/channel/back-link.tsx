import { Icon } from '../parts/icon.tsx';
import { hashOf } from '../state/place.ts';

/** On a narrow screen the sidebar is a page of its own. */
export function BackLink() {
  return (
    <a class="tool back-link" href={hashOf({})} aria-label="All conversations">
      <Icon name="back" />
    </a>
  );
}
