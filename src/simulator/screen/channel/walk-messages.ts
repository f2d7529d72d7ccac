const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowUp: (at) => Math.max(0, at - 1),
  ArrowDown: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys, Home and End go from message to message while one of them itself has the focus. */
export function walkMessages(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  const { target: from, currentTarget: list } = event;
  if (!step || !(from instanceof HTMLElement) || !from.matches('[data-ts]')) return;
  const messages = [...list.querySelectorAll<HTMLElement>('[data-ts]')];
  event.preventDefault();
  messages[step(messages.indexOf(from), messages.length - 1)]?.focus();
}
