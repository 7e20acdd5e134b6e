export async function judge(_method: string, _params: Record<string, unknown>): Promise<string[]> {
  return [];
}
