/** One kind of line break, and no character that hides or turns around what stands beside it. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replace(/\p{Cf}|\p{Cs}/gu, (character) => (partOfScript.test(character) ? character : named(character)));
}

/** Joiners and tags belong to scripts and emoji; other format characters are for hiding. */
const partOfScript = /\u200c|\u200d|[\u{e0020}-\u{e007f}]/u;

/** A file called 'invoice[U+202E]fdp.exe' shows what it wanted to look like. */
function named(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
