import { useCallback, useEffect, useState } from 'preact/hooks';
import { hashOf, type Place, placeOf } from './place.ts';

/** `instead`: Back leads to before this place, not to it. */
export type Go = (place: Partial<Place>, how?: 'instead') => void;

/** The address after '#' is the only memory of where the person looks, so Back, reload and links just work. */
export function usePlace(): [Place, Go] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = useCallback<Go>((next, how) => {
    if (how === 'instead') location.replace(hashOf(next));
    else location.hash = hashOf(next);
  }, []);
  return [place, go];
}
