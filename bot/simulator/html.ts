/** Tags of Telegram's HTML style that we use; the full parser is Telegram's own, and judges in the tests. */
const TAGS = new Set(["b", "strong", "i", "em", "u", "s", "code", "pre", "blockquote", "tg-spoiler", "a"]);
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The text that remains after entities are parsed. Throws an Error with Telegram's wording. */
export function plainText(html: string): string {
  const open: string[] = [];
  const text = html.replace(
    /<(\/?)([^\s>]*)[^>]*>|<|&(?:(\w+)|#(\d+));/g,
    (match, closing: string, tag: string, entity: string, code: string, offset: number) => {
      if (entity !== undefined) return ENTITIES[entity] ?? match;
      if (code !== undefined) return String.fromCodePoint(Number(code));
      if (tag === undefined || !TAGS.has(tag))
        throw new Error(
          `can't parse entities: Unsupported start tag "${tag ?? ""}" at byte offset ${offset}`,
        );
      if (!closing) open.push(tag);
      else if (open.pop() !== tag)
        throw new Error(`can't parse entities: Unmatched end tag at byte offset ${offset}`);
      return "";
    },
  );
  if (open.length > 0)
    throw new Error(`can't parse entities: Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return text;
}
