import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/**
 * The embedded engines are built against glibc 2.38, but use nothing of it that 2.36 (Debian 12) lacks:
 * the `__isoc23_*` names are aliases of older functions. These are the symbols known to be safe to redirect;
 * a file that wants any other is refused, never guessed at.
 */
const REDIRECTABLE = new Set([
  "__isoc23_strtol",
  "__isoc23_strtoll",
  "__isoc23_strtoul",
  "__isoc23_strtoull",
  "__isoc23_sscanf",
  "__isoc23_fscanf",
  "__isoc23_vsscanf",
  "__isoc23_strtoimax",
  "__isoc23_strtoumax",
]);
const SAME_UNDER_OLDER_VERSION = new Set(["fmod"]); // 2.38 only dropped the errno wrapper
const WEAK_MARKERS = new Set(["_ZSt21ios_base_library_initv"]); // a link-time marker, never called
const TOO_NEW = /^(GLIBC_2\.3[789]|GLIBC_2\.4\d|GLIBCXX_3\.4\.3[1-9])$/;

/** The running glibc as `[major, minor]`, or null where the C library is another one. */
function glibcVersion(): readonly [number, number] | null {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const match = /^(\d+)\.(\d+)/.exec(report.header?.glibcVersionRuntime ?? "");
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** True where engine binaries load only after `patchedCopies`. */
export function needsPatch(): boolean {
  const version = glibcVersion();
  return version !== null && version[0] === 2 && (version[1] === 36 || version[1] === 37);
}

/**
 * Copies the given ELF files side by side into `folder`, rewritten to load on glibc 2.36.
 * Returns the new paths, in order. Throws when a file needs a symbol that is not known to be safe.
 */
export function patchedCopies(files: readonly string[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return files.map((file) => {
    const copy = join(folder, basename(file));
    if (existsSync(copy)) return copy;
    const draft = `${copy}.${process.pid}`;
    copyFileSync(file, draft);
    const image = readFileSync(draft);
    patch(image, file);
    writeFileSync(draft, image);
    // Another process may be making the same copy: the last rename wins, both are whole.
    renameSync(draft, copy);
    return copy;
  });
}

/**
 * Rewrites one ELF64 little-endian image in place (section types: ELF-64 Object File Format, GNU versioning).
 */
function patch(image: Buffer, file: string): void {
  const u16 = (at: number) => image.readUInt16LE(at);
  const u32 = (at: number) => image.readUInt32LE(at);
  const u64 = (at: number) => Number(image.readBigUInt64LE(at));
  const sections = Array.from({ length: u16(0x3c) }, (_, index) => {
    const at = u64(0x28) + index * u16(0x3a);
    return {
      type: u32(at + 4),
      offset: u64(at + 24),
      size: u64(at + 32),
      link: u32(at + 40),
      info: u32(at + 44),
    };
  });
  const section = (type: number) => {
    const found = sections.find((one) => one.type === type);
    if (!found) throw new Error(`${file}: no section of type ${type}`);
    return found;
  };
  const symbols = section(11);
  const versions = section(0x6fffffff);
  const needs = section(0x6ffffffe);
  const strings = sections[symbols.link]?.offset ?? 0;
  const text = (at: number) => image.toString("latin1", at, image.indexOf(0, at));

  const known = new Map<string, Map<string, number>>();
  const tooNew = new Map<number, string>();
  for (let index = 0, at = needs.offset; index < needs.info; index++, at += u32(at + 12)) {
    const library = text(strings + u32(at + 4));
    const byName = known.get(library) ?? new Map<string, number>();
    known.set(library, byName);
    for (let k = 0, aux = at + u32(at + 8); k < u16(at + 2); k++, aux += u32(aux + 12)) {
      const name = text(strings + u32(aux + 8));
      const versionIndex = u16(aux + 6) & 0x7fff;
      byName.set(name, versionIndex);
      if (TOO_NEW.test(name)) {
        tooNew.set(versionIndex, library);
        image.writeUInt16LE(u16(aux + 4) | 2, aux + 4); // VER_FLG_WEAK
      }
    }
  }
  for (let index = 1; index < symbols.size / 24; index++) {
    const at = symbols.offset + index * 24;
    const library = tooNew.get(u16(versions.offset + 2 * index) & 0x7fff);
    if (library === undefined || u16(at + 6) !== 0) continue; // only undefined symbols of a too-new version
    const name = text(strings + u32(at));
    if (REDIRECTABLE.has(name)) {
      image.writeUInt32LE(u32(at) + "__isoc23_".length, at);
    } else if (WEAK_MARKERS.has(name)) {
      image[at + 4] = (2 << 4) | ((image[at + 4] ?? 0) & 15);
    } else if (!SAME_UNDER_OLDER_VERSION.has(name)) {
      throw new Error(`${basename(file)} needs ${name}, which this system's C library lacks`);
    }
    const base = known.get(library);
    image.writeUInt16LE(
      base?.get("GLIBC_2.2.5") ?? base?.get("GLIBC_2.17") ?? 1,
      versions.offset + 2 * index,
    );
  }
}
