import { useState } from 'preact/hooks';
import { useScreen } from '../state/screen.ts';
import type { SendingPlace } from './also-to-channel.tsx';

/** Sends files into a channel or thread, one after the other. */
export function useUpload(place: SendingPlace): { busy: boolean; upload(files: Iterable<File>): Promise<void> } {
  const { act } = useScreen();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    async upload(files) {
      setBusy(true);
      for (const file of files) await act({ type: 'upload', name: file.name, base64: await base64Of(file), ...place });
      setBusy(false);
    },
  };
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(`${file.name} cannot be read`));
    reader.readAsDataURL(file);
  });
}
