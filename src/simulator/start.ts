import { startAlone } from './alone.ts';
import { startOptions, USAGE } from './start-options.ts';

async function start(): Promise<void> {
  const options = startOptions(process.argv.slice(2), process.env);
  if (!options) return say(USAGE);
  const { greeting, stop } = await startAlone(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  say(greeting);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await start().catch((error: unknown) => {
  process.stderr.write(`The workspace cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
