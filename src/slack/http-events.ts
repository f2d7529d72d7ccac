import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { sdkLog } from './sdk-log.ts';

export const eventsPath = '/slack/events';

export interface HttpEvents {
  readonly receiver: HTTPReceiver;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Slack's signed requests. Once `stopping`, Slack is asked to come again, to another replica. */
export function httpEvents(signingSecret: string, log: Logger, stopping: AbortSignal): HttpEvents {
  const receiver = new HTTPReceiver({ signingSecret, endpoints: eventsPath, logger: sdkLog(log) });
  return {
    receiver,
    listener: (request, response) => {
      if (stopping.aborted) refuse(response, 503);
      // Bolt throws at any other method.
      else if (request.method !== 'POST') refuse(response, 405);
      else receiver.requestListener(request, response);
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, status === 405 ? { allow: 'POST' } : {});
  response.end();
}
