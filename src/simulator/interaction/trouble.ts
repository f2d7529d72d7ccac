/** Something a person tried that does not work; the message is what Slack would show them. */
export class Trouble extends Error {
  override name = 'Trouble';
}

export const CONNECTION_TROUBLE = 'We had some trouble connecting. Try again?';
