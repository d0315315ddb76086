/** Approval rules, the approvals that tasks need, and the votes on them. */

import { castVote } from "../../domain/approvals.ts";
import { type Context, type Route, route } from "../../http/context.ts";
import { forbidden, invalid, notFound } from "../../http/errors.ts";
import { ok } from "../../http/reply.ts";
import type { ApprovalPolicy, ApprovalVote, TaskApproval } from "../../model/governance.ts";
import { idNumber } from "../../store/ids.ts";
import { listing, oneOf, requireOne } from "../listing.ts";
import { requireKnown, type WriteSpec, writing } from "../writing.ts";

const SINCE = { since: "2026.3.0" };

export function approvalRoutes(): Route[] {
  const approvals = "/{space}/servertaskapprovals";
  const votes = `${approvals}/{id}/approvals`;
  const rules = listing<ApprovalPolicy>({
    path: "approvalpolicies",
    type: "ApprovalPolicy",
    permission: "ApprovalPolicyView",
    pick: (space) => space.approvalPolicies,
  });
  return [
    ...rules.map((item) => ({ ...item, ...SINCE })),
    ...writing(policies),
    route(`GET ${approvals}`, "TaskView", list, SINCE),
    route(
      `GET ${approvals}/{id}`,
      "TaskView",
      (context) => ok({ ServerTaskApproval: asSent(context, find(context)) }),
      SINCE,
    ),
    route("GET /{space}/tasks/{id}/servertaskapproval", "TaskView", ofTask, SINCE),
    route(
      `GET ${votes}`,
      "TaskView",
      (context) => ok(find(context).votes.map((vote) => voteAsSent(context, vote))),
      SINCE,
    ),
    route(`POST ${votes}`, "TaskView", (context) => ok(voteAsSent(context, cast(context))), SINCE),
    route(
      `GET ${votes}/{voteId}`,
      "TaskView",
      (context) => ok(voteAsSent(context, findVote(context))),
      SINCE,
    ),
    route(`PUT ${votes}/{voteId}`, "TaskView", change, SINCE),
  ];
}

const policies: WriteSpec<ApprovalPolicy> = {
  path: "/{space}/approvalpolicies",
  type: "ApprovalPolicy",
  noun: "Approval rule",
  prefix: "ApprovalPolicies",
  permission: "ApprovalPolicy",
  since: SINCE.since,
  pick: ({ space }) => space.approvalPolicies,
  blank: ({ space }, id) => ({
    Id: id,
    SpaceId: space.id,
    Name: "",
    Description: "",
    ScopingStrategy: "Id",
    TagScopes: [],
    IdScopes: [],
    MinimumApproversRequired: 1,
    AllowSelfApproval: false,
    IsDisabled: false,
    ApprovingUserIds: [],
    ApprovingTeamIds: [],
  }),
  required: ["Name"],
  choices: { ScopingStrategy: ["Tag", "Id"] },
  references: {
    ApprovingUserIds: ({ sim }) => sim.store.users,
    ApprovingTeamIds: ({ sim }) => sim.store.teams,
  },
  complete: ({ space }, next) => {
    if (next.MinimumApproversRequired < 1) throw invalid("At least one approver is required.");
    for (const entry of next.IdScopes) {
      requireKnown("IdScopes", entry.ProjectId, space.projects);
      requireKnown("IdScopes", entry.EnvironmentIds, space.environments);
    }
    return {
      ...next,
      IdScopes: next.IdScopes.map((entry) => ({ ...entry, EnvironmentIds: entry.EnvironmentIds ?? [] })),
    };
  },
};

function find(context: Context): TaskApproval {
  return requireOne(context.space.approvals, context.param("id"));
}

function asSent(context: Context, approval: TaskApproval) {
  const self = `${context.linker.api}/${approval.SpaceId}/servertaskapprovals/${approval.Id}`;
  const done = context.space.tasks.get(approval.ServerTaskId)?.completedTime !== null;
  return {
    Id: approval.Id,
    SpaceId: approval.SpaceId,
    ServerTaskId: approval.ServerTaskId,
    ApprovalProviderId: "octopus-approvals",
    Name: approval.Name,
    ChangeRequest: {
      Id: approval.Id,
      Number: approval.number,
      Description: approval.Name,
      Active: approval.state === "Pending" && !done,
      Type: "Octopus",
      ChangeRequestApprovalState:
        approval.state === "Approved" ? (done ? "PostApproval" : "Approved") : "PreApproval",
      Self: self,
    },
    Links: { Self: self, Approvals: `${self}/approvals` },
  };
}

function voteAsSent(context: Context, vote: ApprovalVote) {
  const base = `${context.linker.api}/${vote.SpaceId}/servertaskapprovals/${vote.ServerTaskApprovalId}`;
  return { ...vote, Links: { Self: `${base}/approvals/${vote.Id}`, ServerTaskApproval: base } };
}

function list(context: Context) {
  const state = context.query.list("state");
  const items = context.space.approvals
    .all()
    .filter((item) => {
      const { ChangeRequest } = asSent(context, item);
      return oneOf(state, item.state, ChangeRequest.ChangeRequestApprovalState);
    })
    .sort((a, b) => idNumber(b.Id) - idNumber(a.Id));
  return ok(context.page("ServerTaskApproval", items, (item) => asSent(context, item)));
}

/** `Resource` is null for a task that needs no approval. */
function ofTask(context: Context) {
  const task = requireOne(context.space.tasks, context.param("id"));
  const approval = context.space.approvals.where("task", task.Id)[0];
  if (approval === undefined) return ok({ Resource: null });
  const { teams, users } = context.sim.store;
  return ok({
    Resource: {
      Id: approval.Id,
      SpaceId: approval.SpaceId,
      ApprovalState: approval.state,
      ApprovalsCount: approval.votes.filter((vote) => vote.Status === "Approved").length,
      MinimumApproversRequired: approval.minimum,
      ApprovingUsers: approval.userIds.map((Id) => ({
        Id,
        DisplayName: users.get(Id)?.DisplayName ?? Id,
        DisplayIdAndName: false,
      })),
      ApprovingTeams: approval.teamIds.map((Id) => ({
        Id,
        DisplayName: teams.get(Id)?.Name ?? Id,
        DisplayIdAndName: false,
      })),
      Approvals: approval.votes.map((vote) => voteAsSent(context, vote)),
    },
  });
}

function cast(context: Context): ApprovalVote {
  const status = context.body.requiredText("Status");
  if (status !== "Approved" && status !== "Rejected")
    throw invalid("The value of Status must be Approved or Rejected.");
  const ballot = { status, notes: context.body.text("Notes") ?? null } as const;
  return castVote(context, find(context), ballot);
}

function findVote(context: Context): ApprovalVote {
  const vote = find(context).votes.find((item) => item.Id === context.param("voteId"));
  if (vote === undefined) throw notFound(context.param("voteId"));
  return vote;
}

/** A user can change only a vote of that user. */
function change(context: Context) {
  if (findVote(context).UserId !== context.actor.user.Id) throw forbidden("ApprovalVoteEdit");
  return ok(voteAsSent(context, cast(context)));
}
