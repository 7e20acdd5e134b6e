/** Time they had asked for is open now, nothing is kept: the starts that are free. */
export interface OpenedNotice {
  kind: "opened";
  services: readonly { serviceId: string; name: string }[];
  starts: readonly number[];
}
