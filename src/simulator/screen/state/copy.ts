/** The clipboard may be closed to a page that is not shown securely. */
export async function copy(text: string): Promise<void> {
  await navigator.clipboard?.writeText(text).catch(() => undefined);
}
