/** Human text between tags, for Telegram and for the page of our own. Not for an attribute: quotes stay. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
