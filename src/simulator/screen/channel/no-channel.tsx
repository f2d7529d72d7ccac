import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';

/** Whether it does not exist or is not theirs to see, a person reads the same. */
export function NoChannel() {
  const { me } = useScreen();
  return (
    <main class="main-pane empty-pane">
      <h1>Nothing here for {me.realName}</h1>
      <p>This conversation does not exist, or {me.realName} is not in it.</p>
      <a class="button" href={hashOf({})}>
        Go to the channels
      </a>
    </main>
  );
}
