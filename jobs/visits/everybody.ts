/**
 * One after another; where one of them fails, the others still hear. True when all are done; throws what
 * failed first.
 */
export async function toEverybody(sendings: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  let all = true;
  let failed: { error: unknown } | null = null;
  for (const send of sendings)
    try {
      all = (await send()) && all;
    } catch (error) {
      failed ??= { error };
    }
  if (failed) throw failed.error;
  return all;
}
