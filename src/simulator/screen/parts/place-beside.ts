const GAP = 4;
const MARGIN = 8;

/** Puts an open panel below its anchor, or above where there is no room, and always within the window. */
export function placeBeside(anchor: HTMLElement, panel: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const below = from.bottom + GAP;
  const fits = below + height <= innerHeight - MARGIN;
  const top = fits ? below : Math.max(MARGIN, from.top - GAP - height);
  const wantedLeft = from.left + width <= innerWidth - MARGIN ? from.left : from.right - width;
  const left = Math.min(Math.max(MARGIN, wantedLeft), Math.max(MARGIN, innerWidth - MARGIN - width));
  panel.style.top = `${top}px`;
  panel.style.left = `${left}px`;
  panel.style.visibility = 'visible';
}
