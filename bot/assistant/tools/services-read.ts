import { refusal, type ToolContext, type ToolOutcome } from "./tool.ts";

/** The services behind references of this chat; a reference that was never given is refused. */
export function readServices(
  { desk, refs }: ToolContext,
  references: readonly string[],
): { serviceIds: string[] } | { refused: ToolOutcome } {
  const ids = references.map((ref) => refs.read(ref));
  const known = ids.every((id) => desk.services.some((service) => String(service._id) === id));
  return known
    ? { serviceIds: ids as string[] }
    : { refused: refusal("unknown_reference", "use references of services from the list") };
}
