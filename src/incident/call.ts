import { Refusal } from './refusal.ts';
import { boundedLine } from './words.ts';

/** '' takes the link away. */
export interface SetCall {
  readonly type: 'set-call';
  readonly url: string;
}

export interface CallSet {
  readonly type: 'call-set';
  readonly words: { readonly url: string };
}

/** What a button's link may be long, less what Slack adds to it. */
const longestUrl = 2_000;

/** Where the response is spoken about: one call, whose link stands on the card. */
export function decideCall(callUrl: string | null, command: SetCall): readonly CallSet[] {
  const url = boundedLine(command.url, longestUrl, 'link', 'url');
  if (url === (callUrl ?? ''))
    throw new Refusal(
      'conflict',
      url ? 'That is the call already.' : 'There is no call to take away. To name one: `{command} call <link>`.',
    );
  if (url && !isWebAddress(url))
    throw new Refusal(
      'invalid',
      'A call needs a link that begins with https://: `{command} call https://meet.example.com/room`.',
      'url',
    );
  return [{ type: 'call-set', words: { url } }];
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}
