import { LogLevel, type Logger as SdkLogger } from '@slack/web-api';
import type { Logger } from 'pino';

/** The SDK's logger, into ours: one line each, without the requests and payloads that its debug lines carry. */
export function sdkLog(log: Logger): SdkLogger {
  return {
    debug: () => {},
    info: (...parts) => log.debug(line(parts)),
    warn: (...parts) => log.warn(line(parts)),
    error: (...parts) => log.error(line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

/** Objects are left out: what the SDK hangs on a line is an answer or a request. */
function line(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.name : String(part)).slice(0, 300)).join(' ');
}
