import { taskOwner } from "../toolsets/tasks/task-owner.ts";
import { withoutLinks } from "../without-links.ts";
import { defineResource } from "./define-resource.ts";

export const taskResource = defineResource({
  name: "task",
  uri: "octopus://spaces/{spaceName}/tasks/{taskId}",
  toolset: "tasks",
  since: "2021.1",
  title: "Task",
  description: "A task and its state, without its log.",
  mimeType: "application/json",
  read: ({ taskId }, { space }) => space.client.get("/api/{spaceId}/tasks/{id}", { path: { id: taskId } }),
  owner: (task, { space }) => taskOwner(task, space),
  render: withoutLinks,
});

export const taskDetailsResource = defineResource({
  name: "task-details",
  uri: "octopus://spaces/{spaceName}/tasks/{taskId}/details",
  toolset: "tasks",
  since: "2021.1",
  title: "Task details",
  description:
    "A task with its activity tree and log elements. Large logs are cut; grep_task_log searches them whole.",
  mimeType: "application/json",
  read: ({ taskId }, { space }) =>
    space.client.get("/api/{spaceId}/tasks/{id}/details", { path: { id: taskId } }),
  owner: ({ Task }, { space }) => taskOwner(Task, space),
  render: withoutLinks,
});
