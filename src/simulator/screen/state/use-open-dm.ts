import { useScreen } from './screen.ts';

/** Opens the direct messages with a person, made at the first time. */
export function useOpenDm(): (person: string) => Promise<void> {
  const { act, go } = useScreen();
  return async (person) => {
    const result = await act({ type: 'open-dm', with: person });
    if (result.ok && result.channel) go({ channel: result.channel });
  };
}
