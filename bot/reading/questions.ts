/** Asks whether something is allowed: a yes or a no answers it. */
const MAY =
  /(?<!\p{L})(?:можно|нельзя ли|могу ли|разрешите|разрешается|позволите|ничего,? если|ок,? если|не против,? если|may i|can i|could i|is it ok|is it okay|am i allowed|do you mind if|бола ма|болама|рұқсат|мүмкін бе)(?!\p{L})/iu;

/** Whether a yes or a no of the master's answers a question: «можно с собакой?». */
export const isMayQuestion = (text: string): boolean => MAY.test(text.slice(0, 600));
