import { line, verdict } from './check/print.ts';
import { runCheck } from './check/run-check.ts';
import type { Finding } from './finding.ts';

const stopped = new AbortController();
process.once('SIGINT', () => stopped.abort());

const findings: Finding[] = [];
for await (const finding of runCheck({ env: process.env, args: process.argv.slice(2), signal: stopped.signal })) {
  findings.push(finding);
  process.stdout.write(`${line(finding)}\n`);
}
process.stdout.write(`\n${verdict(findings)}\n`);
process.exitCode = findings.some(({ mark }) => mark === 'lacking') ? 1 : 0;
