/** A small tag beside a name: APP, Guest, External. Nothing for null. */
export function Mark({ text }: { text: string | null }) {
  return text ? <span class="mark">{text}</span> : null;
}
