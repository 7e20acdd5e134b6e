/** A start a client could book now, computed and never stored. Epoch ms; `end` without buffers. */
export interface Slot {
  start: number;
  end: number;
  leavesHole?: true;
}
