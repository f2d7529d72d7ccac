/** Arrow keys, Home and End go through a menu's items; Tab leaves it as it leaves any menu. */
export function walkItems(event: KeyboardEvent): void {
  const item = event.currentTarget;
  if (!(item instanceof HTMLElement)) return;
  const items = [...(item.closest('[role=menu]')?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  const at = items.indexOf(item);
  const next = {
    ArrowDown: items[(at + 1) % items.length],
    ArrowUp: items.at(at - 1),
    Home: items[0],
    End: items.at(-1),
  }[event.key];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
