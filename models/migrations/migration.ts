import type { Models } from "../collections.ts";

/**
 * A change of what is stored already. It must be right when it is begun again after a crash, when two
 * processes do it at once (one of them stalled), and while the release before still serves: it adds, and
 * whoever reads takes the old shape and the new.
 */
export interface Migration {
  /** 1, 2, 3 … : carried out in this order, never numbered anew. */
  id: number;
  /** One sentence for whoever runs it. */
  says: string;
  /**
   * Where the releases before cannot live with it: the number they then refuse to start at. Raised before it
   * begins.
   */
  major?: number;
  run(models: Models): Promise<void>;
}
