/**
 * Interruptions. One is opened when a step waits for a person; one of the responsible people takes it, and only that
 * person can answer it.
 */

import { stepLogId } from "../engine/activity-log.ts";
import type { Timeline } from "../engine/timeline.ts";
import { ApiError, invalid } from "../http/errors.ts";
import type { Interruption } from "../model/delivery.ts";
import type { ScriptStep, TaskRecord } from "../model/task.ts";
import type { Actor, ActorInSpace, Sim } from "../sim.ts";
import type { SpaceState, Store } from "../store/store.ts";
import { iso } from "../time.ts";
import { recordEvent, SYSTEM_ACTOR } from "./events.ts";

const MANUAL_CHOICES = ["Proceed", "Abort"];
const GUIDED_CHOICES = ["Fail", "Retry", "Ignore", "Exclude"];

/** Opens the interruption for a waiting step and returns its id. */
export function openInterruption(
  store: Store,
  space: SpaceState,
  task: TaskRecord,
  { step, at, guided }: NonNullable<Timeline["waiting"]>,
): string {
  const id = store.ids.next("Interruptions");
  space.interruptions.put({
    Id: id,
    SpaceId: space.id,
    Title: guided ? `Guided failure: ${step.name}` : step.name,
    Type: guided ? "GuidedFailure" : "ManualIntervention",
    Created: iso(at),
    IsPending: true,
    IsLinkedToOtherInterruption: false,
    Form: guided ? guidedForm(step) : manualForm(step),
    RelatedDocumentIds: [...task.relatedIds, task.Id],
    ResponsibleTeamIds: step.responsibleTeams,
    ResponsibleUserId: null,
    TaskId: task.Id,
    CorrelationId: stepLogId(task, step),
  });
  recordEvent(store, {
    category: guided ? "GuidedFailureInterruptionRaised" : "ManualInterventionInterruptionRaised",
    spaceId: space.id,
    at,
    actor: SYSTEM_ACTOR,
    message: [
      guided ? "Guided failure interruption was raised: " : "Manual intervention interruption was raised: ",
      { Id: id, Name: step.name },
    ],
    related: [id, task.Id, ...task.relatedIds],
  });
  return id;
}

function manualForm(step: ScriptStep): Interruption["Form"] {
  return {
    Values: { Instructions: null, Notes: null, Result: null },
    Elements: [
      {
        Name: "Instructions",
        Control: { Type: "Paragraph", Text: step.instructions ?? "", ResolveLinks: false },
        IsValueRequired: false,
      },
      { Name: "Notes", Control: { Type: "TextArea", Label: "Notes" }, IsValueRequired: false },
      {
        Name: "Result",
        Control: {
          Type: "SubmitButtonGroup",
          Buttons: [
            { Text: "Proceed", Value: "Proceed", RequiresConfirmation: false },
            { Text: "Abort", Value: "Abort", RequiresConfirmation: true },
          ],
        },
        IsValueRequired: true,
      },
    ],
  };
}

function guidedForm(step: ScriptStep): Interruption["Form"] {
  return {
    Values: { Guidance: null, Notes: null },
    Elements: [
      {
        Name: "Instructions",
        Control: { Type: "Paragraph", Text: `The step ${step.name} failed. What should happen now?` },
        IsValueRequired: false,
      },
      { Name: "Notes", Control: { Type: "TextArea", Label: "Notes" }, IsValueRequired: false },
      {
        Name: "Guidance",
        Control: {
          Type: "SubmitButtonGroup",
          Buttons: GUIDED_CHOICES.map((choice) => ({
            Text: choice,
            Value: choice,
            RequiresConfirmation: choice === "Fail",
          })),
        },
        IsValueRequired: true,
      },
    ],
  };
}

/** Whether a user may take responsibility: a member of a responsible team, or anybody when none is named. */
export function canTakeResponsibility(store: Store, interruption: Interruption, userId: string): boolean {
  if (!interruption.IsPending) return false;
  if (interruption.ResponsibleTeamIds.length === 0) return true;
  return interruption.ResponsibleTeamIds.some(
    (id) => store.teams.get(id)?.MemberUserIds.includes(userId) === true,
  );
}

/** Makes a user responsible. */
export function takeResponsibility(
  sim: Sim,
  space: SpaceState,
  interruption: Interruption,
  actor: Actor,
): Interruption {
  if (!interruption.IsPending) throw invalid("This interruption has already been submitted.");
  if (!canTakeResponsibility(sim.store, interruption, actor.user.Id)) {
    throw new ApiError(
      403,
      "You do not have permission to perform this action. Please contact your Octopus administrator. Missing permission: InterruptionViewSubmitResponsible",
    );
  }
  const taken = space.interruptions.put({ ...interruption, ResponsibleUserId: actor.user.Id });
  recordEvent(sim.store, {
    category: "InterruptionResponsibilityTaken",
    spaceId: space.id,
    at: sim.now(),
    actor,
    message: [
      { Id: actor.user.Id, Name: actor.user.DisplayName },
      " took responsibility for ",
      { Id: interruption.Id, Name: interruption.Title },
    ],
    related: [interruption.Id, interruption.TaskId, ...interruption.RelatedDocumentIds],
  });
  return taken;
}

/** Submits the answer to an interruption. The waiting task continues or fails at this moment. */
export function submitInterruption(
  { sim, space, actor }: ActorInSpace,
  interruption: Interruption,
  answer: {
    readonly result: string | undefined;
    readonly guidance: string | undefined;
    readonly notes: string | null;
  },
): Interruption {
  if (!interruption.IsPending) throw invalid("This interruption has already been submitted.");
  if (interruption.ResponsibleUserId !== actor.user.Id) {
    throw invalid("Only the user who has taken responsibility for this interruption can submit it.");
  }
  const guided = interruption.Type === "GuidedFailure";
  const choices = guided ? GUIDED_CHOICES : MANUAL_CHOICES;
  const field = guided ? "Guidance" : "Result";
  const given = guided ? answer.guidance : answer.result;
  const choice = choices.find((item) => item.toLowerCase() === given?.toLowerCase());
  if (choice === undefined) throw invalid(`The value of ${field} must be one of: ${choices.join(", ")}.`);
  const submitted = space.interruptions.put({
    ...interruption,
    IsPending: false,
    Form: {
      ...interruption.Form,
      Values: { ...interruption.Form.Values, Notes: answer.notes, [field]: choice },
    },
  });
  recordEvent(sim.store, {
    category: "InterruptionSubmitted",
    spaceId: space.id,
    at: sim.now(),
    actor,
    message: [{ Id: interruption.Id, Name: interruption.Title }, ` was submitted: ${choice}`],
    related: [interruption.Id, interruption.TaskId, ...interruption.RelatedDocumentIds],
    comments: answer.notes,
  });
  sim.engine.resolve(interruption, choice, sim.now());
  return submitted;
}
