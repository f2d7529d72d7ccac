import { readFile } from 'node:fs/promises';
import { type Document, parseDocument } from 'yaml';

const manifestPath = new URL('../manifest.yml', import.meta.url);

/** manifest.yml with the slash command that Muster goes by here. */
export async function readManifest(command: string): Promise<Document> {
  const manifest = parseDocument(await readFile(manifestPath, 'utf8'));
  manifest.setIn(['features', 'slash_commands', 0, 'command'], command);
  return manifest;
}
