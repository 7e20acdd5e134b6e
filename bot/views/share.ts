import type { ShareScreen } from "../dialogue/share/screens.ts";
import type { Reader } from "./reader.ts";
import { type Button, button, type ViewsOf } from "./view.ts";

/** Telegram's own sheet for passing a link on. */
const shareUrl = (link: string, text: string) =>
  `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`;

/** The ways to give the link to people. */
export function shareButtons({ t: { share }, master }: Pick<Reader, "t" | "master">): Button[][] {
  return [
    [
      { text: share.share, url: shareUrl(master.botLink, share.shareText(master.businessName)) },
      { text: share.copyLink, copy: master.botLink },
    ],
    [button(share.qr, "share.qr"), button(share.postText, "share.post")],
  ];
}

export const shareViews: ViewsOf<ShareScreen> = {
  share: (_, reader) => ({ text: reader.master.botLink, buttons: shareButtons(reader) }),
};
