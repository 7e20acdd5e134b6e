/** A name as it may stand in a list: no emoji, no markup, one line, 40 characters at most. */
export function cleanName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N} .'’-]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 40);
}
