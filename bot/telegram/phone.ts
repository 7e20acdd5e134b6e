import parsePhoneNumber from "libphonenumber-js";

/** «+7 701 000 0000»; as it is when it is no number. */
export const phoneText = (phone: string | null): string =>
  phone ? (parsePhoneNumber(phone)?.formatInternational() ?? phone) : "";
