import type { Appointment } from "../../../engine/booking/appointment.ts";
import { isOfItsOwn } from "../../reading/acts/of-its-own.ts";
import { readOpenAnswer } from "../../reading/acts/open-answer.ts";
import type { Given, OfQuestion } from "../answering.ts";
import { openRelay } from "../call/call.ts";
import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { whenSaid } from "../when-said.ts";

/** How it reads for the master that somebody would rather not say. */
const NOT_ANSWERED = "—";

/** Puts the first of the visit's questions; null when it has none. */
export function askFirst(desk: ClientDesk, visit: Appointment): Reply | null {
  const questions = [...new Set(visit.services.flatMap((service) => service.preMeetingQuestions))];
  if (questions.length === 0) return null;
  desk.state.asking = { appointmentId: visit.id, questions };
  return put(desk);
}

const put = ({ state: { asking } }: ClientDesk): Reply | null =>
  asking && {
    screen: { kind: "question", visit: asking.appointmentId, question: asking.questions[0] ?? "" },
  };

/** The question that is open, once more; null: none is, or its visit is off. */
export async function askAgain(desk: ClientDesk): Promise<Reply | null> {
  const { asking } = desk.state;
  const visit = asking && (await desk.booking.appointments.byId(asking.appointmentId));
  if (asking && visit?.status !== "booked") desk.state.asking = null;
  return put(desk);
}

/** Takes words as the answer, or that there is none. "other": they are a wish, or a question of their own. */
export async function answerBefore(
  desk: ClientDesk,
  { visit }: OfQuestion<"before_visit">,
  words: string,
): Promise<Given | "other"> {
  if (desk.state.asking?.appointmentId !== visit) return "other";
  if (isOfItsOwn(words)) return "other";
  // To the master they speak in person.
  if (await openRelay(desk)) return "other";
  const { means, said, rest } = readOpenAnswer(words);
  // «В среду никак, а в пятницу есть?»
  if (means === "other" || (rest !== "" && whenSaid(desk, said).from !== null)) return "other";
  return { reply: await takeAnswer(desk, means === "refuses" ? NOT_ANSWERED : words), rest };
}

/** Takes the answer to the question that was put, or null when it is skipped; then the next one. */
export async function takeAnswer(desk: ClientDesk, answer: string | null): Promise<Reply> {
  const { asking } = desk.state;
  const question = asking?.questions[0];
  if (!asking || question === undefined) return {};
  if (answer !== null)
    await desk.models.appointments.updateOne(
      { masterId: desk.master._id, _id: asking.appointmentId, "answers.question": { $ne: question } },
      { $push: { answers: { question: question.slice(0, 300), answer: answer.slice(0, 1_000) } } },
    );
  const questions = asking.questions.slice(1);
  desk.state.asking = questions.length > 0 ? { ...asking, questions } : null;
  return put(desk) ?? { screen: { kind: "answers_kept" } };
}
