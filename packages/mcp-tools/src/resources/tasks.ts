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
  async read({ spaceName, taskId }, { openSpace, resolve }) {
    const space = await openSpace(spaceName);
    const task = await space.client.get("/api/{spaceId}/tasks/{id}", { path: { id: taskId } });
    if (task.ProjectId) await resolve("project", task.ProjectId, space.ref.id);
    return withoutLinks(task);
  },
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
  async read({ spaceName, taskId }, { openSpace, resolve }) {
    const space = await openSpace(spaceName);
    const details = await space.client.get("/api/{spaceId}/tasks/{id}/details", { path: { id: taskId } });
    if (details.Task.ProjectId) await resolve("project", details.Task.ProjectId, space.ref.id);
    return withoutLinks(details);
  },
});
