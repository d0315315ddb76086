/** Approvals before a task may start: the rules that cover it, whose votes count, and what the votes decide. */

import { ApiError, invalid } from "../http/errors.ts";
import type { ApprovalPolicy, ApprovalVote, TaskApproval } from "../model/governance.ts";
import type { TaskRecord } from "../model/task.ts";
import type { ActorInSpace, Sim } from "../sim.ts";
import type { SpaceState, Store } from "../store/store.ts";
import { recordEvent } from "./events.ts";

/** Holds a task that rules cover. The approvers of all these rules may vote, and the highest minimum counts. */
export function requestApproval(sim: Sim, space: SpaceState, task: TaskRecord): TaskRecord {
  if (space.approvalPolicies.size === 0 || task.name !== "Deploy") return task;
  const rules = space.approvalPolicies.all().filter((rule) => covers(space, rule, task));
  if (rules.length === 0) return task;
  const id = sim.store.ids.next("ServerTaskApprovals");
  space.approvals.put({
    Id: id,
    SpaceId: space.id,
    ServerTaskId: task.Id,
    Name: task.description,
    number: id.replace("ServerTaskApprovals-", "OCT-"),
    state: "Pending",
    minimum: Math.max(...rules.map((rule) => rule.MinimumApproversRequired)),
    selfApproval: rules.every((rule) => rule.AllowSelfApproval),
    userIds: [...new Set(rules.flatMap((rule) => rule.ApprovingUserIds))],
    teamIds: [...new Set(rules.flatMap((rule) => rule.ApprovingTeamIds))],
    votes: [],
  });
  return space.tasks.put({ ...task, heldBy: id });
}

function covers(space: SpaceState, rule: ApprovalPolicy, task: TaskRecord): boolean {
  if (rule.IsDisabled) return false;
  if (rule.ScopingStrategy === "Id") {
    return rule.IdScopes.some(
      (entry) =>
        entry.ProjectId === task.projectId &&
        (entry.EnvironmentIds.length === 0 || entry.EnvironmentIds.includes(task.environmentId ?? "")),
    );
  }
  const project = tagsOf(space.projects.get(task.projectId ?? ""), "ProjectTags");
  const environment = tagsOf(space.environments.get(task.environmentId ?? ""), "EnvironmentTags");
  const entries = rule.TagScopes as readonly Readonly<Record<string, readonly string[] | undefined>>[];
  return entries.some(
    ({ ProjectTags = [], EnvironmentTags = [] }) =>
      ProjectTags.every((tag) => project.includes(tag)) &&
      EnvironmentTags.every((tag) => environment.includes(tag)),
  );
}

function tagsOf(document: object | undefined, field: string): readonly string[] {
  const tags = (document as Readonly<Record<string, unknown>> | undefined)?.[field];
  return Array.isArray(tags) ? tags : [];
}

/** Whether the vote of a user counts. When no approvers are named, every vote counts. */
function mayVote(store: Store, approval: TaskApproval, userId: string): boolean {
  if (approval.userIds.length + approval.teamIds.length === 0) return true;
  return (
    approval.userIds.includes(userId) ||
    approval.teamIds.some((id) => store.teams.get(id)?.MemberUserIds.includes(userId) === true)
  );
}

export interface Ballot {
  readonly status: "Approved" | "Rejected";
  readonly notes: string | null;
}

/** Casts a vote, or changes the user's earlier one. The task then starts, continues to wait, or ends at once. */
export function castVote(
  { sim, space, actor }: ActorInSpace,
  approval: TaskApproval,
  ballot: Ballot,
): ApprovalVote {
  const task = space.tasks.get(approval.ServerTaskId);
  if (approval.state !== "Pending" || task === undefined || task.completedTime !== null)
    throw invalid("This approval has been decided, or its task has ended. It takes no more votes.");
  if (!mayVote(sim.store, approval, actor.user.Id))
    throw new ApiError(403, "You are not an approver of this task.");
  if (!approval.selfApproval && task.startedBy === actor.user.Id)
    throw new ApiError(403, "You started this task, and its approval rules do not allow approving your own.");
  const before = approval.votes.find((item) => item.UserId === actor.user.Id);
  const vote: ApprovalVote = {
    Id: before?.Id ?? sim.store.ids.next("Approvals"),
    SpaceId: space.id,
    Name: approval.Name,
    ServerTaskApprovalId: approval.Id,
    UserId: actor.user.Id,
    ApproverUsername: actor.user.Username,
    ApproverDisplayName: actor.user.DisplayName,
    ApproverEmailAddress: actor.user.EmailAddress,
    Status: ballot.status,
    Notes: ballot.notes,
  };
  const votes = [...approval.votes.filter((item) => item !== before), vote];
  recordVote({ sim, space, actor }, approval, ballot);
  decide(sim, space, { ...approval, votes }, task);
  return vote;
}

function decide(sim: Sim, space: SpaceState, approval: TaskApproval, task: TaskRecord): void {
  const rejected = approval.votes.find((item) => item.Status === "Rejected");
  if (rejected !== undefined) {
    space.approvals.put({ ...approval, state: "Rejected" });
    sim.engine.cancel(task, sim.now(), `The task was rejected by ${rejected.ApproverDisplayName}.`);
    return;
  }
  const enough = approval.votes.length >= approval.minimum;
  space.approvals.put({ ...approval, state: enough ? "Approved" : "Pending" });
  if (enough) space.tasks.put({ ...task, heldBy: null, releasedAt: sim.now() });
}

function recordVote({ sim, space, actor }: ActorInSpace, approval: TaskApproval, ballot: Ballot): void {
  recordEvent(sim.store, {
    category: ballot.status === "Approved" ? "TaskApproved" : "TaskRejected",
    spaceId: space.id,
    at: sim.now(),
    actor,
    message: [
      { Id: approval.Id, Name: approval.number },
      ` was ${ballot.status.toLowerCase()} by `,
      { Id: actor.user.Id, Name: actor.user.DisplayName },
    ],
    related: [approval.Id, approval.ServerTaskId, actor.user.Id],
    comments: ballot.notes,
  });
}
