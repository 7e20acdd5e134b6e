import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";

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
