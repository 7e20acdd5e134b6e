import { call, type MasterRule } from "./rule.ts";

const UNDO =
  /^(?:верни(?:те)?(?: как было| обратно| назад)?|отмени(?:те)? последнее|undo|put it back|қайтар|бұрынғыдай ет)$/iu;

export const putsBack: MasterRule = ({ text }) => (UNDO.test(text) ? call("undo_last", {}) : null);
