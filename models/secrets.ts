import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * Seals texts with AES-256-GCM. A sealed text names its key, so keys can be rotated: the first key seals, all
 * open.
 */
export interface SecretBox {
  seal(plain: string): string;
  /** Throws when the key is unknown or the text was changed. */
  open(sealed: string): string;
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = "v1";

/** `keys`: `id:base64` of 32 bytes each, separated by commas; the first is the current one. */
export function createSecretBox(keys: string): SecretBox {
  const ring = new Map(
    keys.split(",").map((entry) => {
      const [id = "", encoded = ""] = entry.trim().split(":");
      const key = Buffer.from(encoded, "base64");
      if (!/^[A-Za-z0-9_-]+$/.test(id) || key.length !== KEY_BYTES)
        throw new RangeError("an encryption key is `id:base64 of 32 bytes`");
      return [id, key] as const;
    }),
  );
  const current = [...ring.keys()][0] as string;
  return {
    seal(plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", ring.get(current) as Buffer, iv);
      cipher.setAAD(Buffer.from(`${VERSION}.${current}`));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, current, iv.toString("base64url"), body.toString("base64url")].join(".");
    },
    open(sealed) {
      const [version, id = "", iv = "", encoded = ""] = sealed.split(".");
      const key = ring.get(id);
      if (version !== VERSION || !key) throw new Error(`no key ${JSON.stringify(id)} to open a secret with`);
      const body = Buffer.from(encoded, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"));
      decipher.setAAD(Buffer.from(`${version}.${id}`));
      decipher.setAuthTag(body.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]).toString(
        "utf8",
      );
    },
  };
}

/** A fresh `id:base64` key. */
export function newSecretKey(id: string): string {
  return `${id}:${randomBytes(KEY_BYTES).toString("base64")}`;
}
