/** Strokes on a 20 x 20 grid. */
const PATHS = {
  hash: 'M4 7.5h13M3 12.5h13M8 3 6 17M14 3l-2 14',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  chevron: 'm6 8 4 4 4-4',
  back: 'm12 4-6 6 6 6',
  close: 'm5 5 10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  search: 'M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM12.5 12.5 17 17',
  smile: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7 11.5c.7 1.3 1.7 2 3 2s2.3-.7 3-2M7.6 8h.01M12.4 8h.01',
  thread: 'M4 4h12v9H9l-4 3.5V13H4zM7 7.5h6M7 10h4',
  pin: 'M7.5 3h5l-.6 5 2.6 3h-9l2.6-3zM10 11v6',
  people:
    'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c.3-3 2.3-4.5 5.5-4.5s5.2 1.5 5.5 4.5M13.5 9.3a2.6 2.6 0 0 0 0-5.2M15 12.3c1.9.6 2.8 2 3 4.2',
  send: 'M3.5 10 3 3.5 17.5 10 3 16.5zM3.5 10H10',
  file: 'M5 2.5h6.5L15.5 6.5v11H5zM11.5 2.5v4h4',
  download: 'M10 3v9m-4-3.5 4 3.5 4-3.5M4 16.5h12',
  edit: 'M4 16l.7-3.2L13 4.5 15.5 7l-8.3 8.3zM11.5 6 14 8.5',
  trash: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.8 11.5h7.4l.8-11.5',
  bolt: 'M11 2.5 4.5 11.5h5L9 17.5l6.5-9h-5z',
  link: 'm8 12 4-4M9 6l1.8-1.8a3.5 3.5 0 0 1 5 5L14 11M11 14l-1.8 1.8a3.5 3.5 0 0 1-5-5L6 9',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-2.8 5.6',
  eye: 'M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10Zm8 2.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  down: 'M10 4v12m-5-5 5 5 5-5',
  message: 'M3 4h14v10H9l-4 3v-3H3z',
  out: 'M8 5H4v11h11v-4M11 4h5v5M16 4 9 11',
  archive: 'M3 4h14v3.5H3zM4.5 7.5v9h11v-9M8 11h4',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
