/** Octets of a content line, CRLF not counted (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/** Folds a content line at 75 octets, never inside a character. */
export function fold(line: string): string[] {
  const folded: string[] = [];
  let current = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded.push(current);
      current = " ";
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current];
}

/**
 * Control characters and line separators end a content line early in one reader or another, quotes end a
 * parameter, and an escaped backslash before an n is a line end to node-ical.
 */
export function harmless(text: string): string {
  return (
    text
      .toWellFormed()
      .replaceAll("\\", "/")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, " ")
  );
}

/** The same for what stands on one line. */
export const harmlessName = (text: string) => harmless(text).replaceAll("\n", " ").replaceAll('"', "'");

/** A TEXT value (RFC 5545 §3.3.11). */
export const textValue = (text: string): string =>
  harmless(text).replace(/[;,]/g, "\\$&").replaceAll("\n", "\\n");
