import { useEffect, useState } from 'preact/hooks';
import { hashOf, type Place, placeOf } from './address.ts';

export type Go = (place: Partial<Place>) => void;

/** The address after '#' is the only memory of where the person looks, so Back, reload and links just work. */
export function usePlace(): [Place, Go] {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go: Go = (next) => {
    location.hash = hashOf(next);
  };
  return [place, go];
}
