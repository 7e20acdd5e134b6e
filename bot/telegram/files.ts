import type { Api } from "grammy";

/** Fetches a file that was sent to the bot; null when it is larger than `most` bytes, or not to be had. */
export async function download(
  api: Api,
  apiRoot: string,
  fileId: string,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const file = await api.getFile(fileId);
  if (!file.file_path || (file.file_size ?? 0) > most) return null;
  const response = await fetch(`${apiRoot}/file/bot${api.token}/${file.file_path}`, { signal });
  if (!response.ok) return null;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > most ? null : bytes;
}
