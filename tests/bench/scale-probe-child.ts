/**
 * Loaded into a process that is measured (`node --expose-gc --import`): says how much memory it has, after a
 * collection.
 */
process.on("message", () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heapUsed, rss });
});
// Whoever measures is gone: there is nothing to run for.
process.on("disconnect", () => process.exit(0));
process.channel?.unref();
