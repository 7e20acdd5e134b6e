import { expect, test } from "vitest";
import { readFixture } from "../../bot/fixtures/load.ts";
import { matchServices } from "../../bot/reading/match-services.ts";

const services = readFixture("salon").services.map((service) => ({
  id: service._id,
  name: String(service.name),
  tags: service.tags as string[],
}));

test.each([
  ["хочу маникюр завтра", "manicure"],
  ["маникюр с покрытием", "manicure-gel"],
  ["гель-лак в среду", "manicure-gel"],
  ["манекюр", "manicure"],
  ["запиши на педикюра", "pedicure"],
  ["брови бы", "brows"],
  ["нужно наращивание", "extension"],
  ["маникюр и педикюр", "manicure+pedicure"],
  ["сначала брови, потом маникюр", "brows+manicure"],
  ["manikyur zavtra", "manicure"],
  ["a pedicure please", "pedicure"],
  ["что у вас есть в пятницу", ""],
  ["спасибо большое", ""],
])("«%s» names %s", (sentence, expected) => {
  expect(
    matchServices(sentence, services)
      .map((one) => one.id)
      .join("+"),
  ).toBe(expected);
});
