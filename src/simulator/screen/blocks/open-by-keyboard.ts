/** For a select whose every change counts: keys open its list, where Enter chooses, rather than change it at each step. */
export function openByKeyboard(event: KeyboardEvent & { currentTarget: HTMLSelectElement }): void {
  const { key, ctrlKey, metaKey, altKey, currentTarget: select } = event;
  if (ctrlKey || metaKey || altKey) return;
  if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(key) && key.length !== 1) return;
  event.preventDefault();
  select.showPicker();
}
