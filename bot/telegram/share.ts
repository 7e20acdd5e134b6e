import QRCode from "qrcode";
import type { Master } from "../../models/master.ts";
import type { Service } from "../../models/service.ts";
import type { Messages } from "../i18n/messages.ts";
import { type Button, button, type View } from "../views/view.ts";

/** Telegram's own sheet for passing a link on. */
const shareUrl = (link: string, text: string) =>
  `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`;

/** The link, and the ways to give it to people. */
export function shareView(t: Messages, master: Master, lead: string): View {
  const { share } = t;
  const buttons: Button[][] = [
    [
      { text: share.share, url: shareUrl(master.botLink, share.shareText(master.businessName)) },
      { text: share.copyLink, copy: master.botLink },
    ],
    [button(share.qr, "share.qr"), button(share.postText, "share.post")],
  ];
  return { text: lead, buttons };
}

/** What can be put under a picture: what is done here, and where to write. */
export function postText(t: Messages, master: Master, services: readonly Service[]): string {
  const names = services.slice(0, 6).map((one) => one.name);
  return t.share.post(master.businessName, names.join(" · "), master.botLink);
}

/** A PNG, dark on light with a margin: it is printed, or shown on a screen. */
export const qrPicture = (link: string): Promise<Buffer> =>
  QRCode.toBuffer(link, { errorCorrectionLevel: "M", margin: 3, width: 900 });
