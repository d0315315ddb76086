import { touchTask } from "../toolsets/tasks/touch-task.ts";
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
  async read({ spaceName, taskId }, context) {
    const space = await context.openSpace(spaceName);
    const task = await space.client.get("/api/{spaceId}/tasks/{id}", { path: { id: taskId } });
    await touchTask(task, space, context);
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
  async read({ spaceName, taskId }, context) {
    const space = await context.openSpace(spaceName);
    const details = await space.client.get("/api/{spaceId}/tasks/{id}/details", { path: { id: taskId } });
    await touchTask(details.Task, space, context);
    return withoutLinks(details);
  },
});
