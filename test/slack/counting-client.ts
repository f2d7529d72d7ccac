import { DeliveryClient } from '../../src/slack/web.ts';

/** Remembers which methods of Slack were called. */
export class CountingClient extends DeliveryClient {
  readonly methods: string[] = [];

  override apiCall(method: string, options?: Record<string, unknown>) {
    this.methods.push(method);
    return super.apiCall(method, options);
  }
}
