import parsePhoneNumber from "libphonenumber-js";

/** «+7 701 000 0000»; as it is when it is no number. */
export const phoneText = (phone: string | null): string =>
  phone ? (parsePhoneNumber(phone)?.formatInternational() ?? phone) : "";

/** Opens a messenger that knows people by their number, with a text ready to send. */
export const writeToPhone = (phone: string, text: string): string =>
  `https://wa.me/${phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`;
