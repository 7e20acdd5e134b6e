import QRCode from "qrcode";

/** A PNG, dark on light with a margin: it is printed, or shown on a screen. */
export const qrOf = (link: string): Promise<Buffer> =>
  QRCode.toBuffer(link, { errorCorrectionLevel: "M", margin: 3, width: 900 });
