import { useEffect, useState } from 'preact/hooks';
import type { ExternalElement, Option } from './element.ts';
import { useSurface } from './surface.ts';

/** A person who types is not asked about at every letter. */
const PAUSE_MS = 150;
const SLACKS_LEAST = 3;

/** What the app offers for what is typed: nothing while nobody types, null while it is being asked. */
export function useSuggestions(
  element: ExternalElement,
  blockId: string,
  typed: string | null,
): { options: Option[] | null; least: number } {
  const { suggest } = useSurface();
  const least = element.min_query_length ?? SLACKS_LEAST;
  const [found, setFound] = useState<{ typed: string; options: Option[] }>();
  const asked = typed !== null && typed.length >= least;
  useEffect(() => {
    if (!asked || found?.typed === typed) return;
    let left = false;
    const timer = setTimeout(async () => {
      const options = (await suggest(blockId, element, typed)).filter(isOption);
      if (!left) setFound({ typed, options });
    }, PAUSE_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [asked, typed, found]);
  if (!asked) return { options: [], least };
  return { options: found?.typed === typed ? found.options : null, least };
}

export const isOption = (value: unknown): value is Option =>
  typeof value === 'object' && value !== null && 'value' in value && 'text' in value;
