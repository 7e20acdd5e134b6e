import { words } from "./words.ts";

/** Pictures that go with a visit. */
export const photosWords = words({
  ru: {
    goesWith: (master: string, what: string) => `Фото увидит ${master}: ${what}.`,
    kept: (master: string) => `Фото увидит ${master} вместе с записью. Что и когда хочется?`,
    noted: (master: string) => `Фото увидит ${master}.`,
    from: (who: string, what: string) => `${who}: ${what}`,
  },
  kk: {
    goesWith: (master, what) => `Суретті ${master} көреді: ${what}.`,
    kept: (master) => `Суретті ${master} жазылумен бірге көреді. Не және қашан қалайсыз?`,
    noted: (master) => `Суретті ${master} көреді.`,
    from: (who, what) => `${who}: ${what}`,
  },
  en: {
    goesWith: (master, what) => `${master} will see the photo: ${what}.`,
    kept: (master) => `${master} will see the photo with your booking. What would you like, and when?`,
    noted: (master) => `${master} will see the photo.`,
    from: (who, what) => `${who}: ${what}`,
  },
});
