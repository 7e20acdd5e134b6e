import type { Appointment } from "../../../engine/booking/appointment.ts";
import { nextWaiting } from "../../assistant/next-wish.ts";
import type { ClientDesk } from "../../dialogue/desk.ts";
import type { Reply } from "../../dialogue/reply.ts";
import { button } from "../../views/view.ts";
import type { Post } from "../post.ts";
import { carryOut } from "../relay.ts";
import { sendPhotos } from "./photos.ts";

/** What follows a card once it is answered: pictures go with a new visit, its questions are asked, then the next wish. */
export async function afterCard(desk: ClientDesk, post: Post, { screen }: Reply): Promise<void> {
  if (!screen) return;
  switch (screen.kind) {
    case "booked":
      await sendPhotos(desk, post, screen.appointment);
      if (await askFirst(desk, post, screen.appointment)) return;
      return goOn(desk, post, true);
    case "moved":
    case "kept":
    case "cancelled":
    case "let_go":
    case "waiting":
      return goOn(desk, post, false);
  }
}

/** The next wish of a sentence that held several; else, after a first booking, name and number. */
async function goOn(desk: ClientDesk, post: Post, booked: boolean): Promise<void> {
  const next = await nextWaiting(desk);
  if (next) return post.show(await carryOut(desk, post, next), { lead: `${desk.t.booking.nextWish} ` });
  if (booked) await askContact(desk, post);
}

/** Puts the visit's questions, one at a time. True when there is one to put. */
async function askFirst(desk: ClientDesk, post: Post, visit: Appointment): Promise<boolean> {
  const questions = [...new Set(visit.services.flatMap((service) => service.preMeetingQuestions))];
  if (questions.length === 0) return false;
  desk.state.asking = { appointmentId: visit.id, questions };
  await put(desk, post);
  return true;
}

async function put({ state, t }: ClientDesk, post: Post): Promise<void> {
  const { asking } = state;
  if (!asking) return;
  await post.ask(asking.questions[0] ?? "", [
    [button(t.questions.skip, "questions.skip", { visit: asking.appointmentId })],
  ]);
}

/** The answer to the question that was put, or null when it is skipped; then the next one. */
export async function takeAnswer(desk: ClientDesk, post: Post, answer: string | null): Promise<void> {
  const { asking } = desk.state;
  const question = asking?.questions[0];
  if (!asking || question === undefined) return;
  if (answer !== null)
    await desk.models.appointments.updateOne(
      { masterId: desk.master._id, _id: asking.appointmentId, "answers.question": { $ne: question } },
      { $push: { answers: { question: question.slice(0, 300), answer: answer.slice(0, 1_000) } } },
    );
  const questions = asking.questions.slice(1);
  if (questions.length > 0) {
    desk.state.asking = { ...asking, questions };
    return put(desk, post);
  }
  desk.state.asking = null;
  await post.say(desk.t.questions.answersKept(desk.master.masterName));
  await goOn(desk, post, true);
}

/** After the first booking, once: the name the master will see, and the number if the master wants it. */
async function askContact(desk: ClientDesk, post: Post): Promise<void> {
  const { client, master, t, state } = desk;
  if (client.askedContactAt !== null) return;
  const name = client.name || t.common.noName;
  const askPhone = master.askPhone && !client.phone;
  if (askPhone) {
    state.askingPhone = true;
    await post.say(`${t.profile.masterSeesName(master.masterName, name)} ${t.profile.askPhone}`, "phone");
  } else
    await post.ask(t.profile.masterSeesName(master.masterName, name), [
      [button(t.profile.otherName, "profile.rename")],
    ]);
  await desk.models.clients.updateOne(
    { masterId: master._id, _id: client._id },
    { $set: { askedContactAt: new Date(desk.booking.clock.now()) } },
  );
}
