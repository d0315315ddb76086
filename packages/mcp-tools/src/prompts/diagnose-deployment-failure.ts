import { definePrompt } from "./define-prompt.ts";

export const diagnoseDeploymentFailure = definePrompt({
  name: "diagnose_deployment_failure",
  title: "Why did this deployment fail?",
  description:
    "Finds the step, the target and the reason of a failed deployment, and what changed since the last good one.",
  arguments: [
    { name: "url", description: "Portal link of the deployment or task, if there is one", required: false },
    { name: "spaceName", description: "Space, when there is no link", required: false, completes: "space" },
    {
      name: "projectName",
      description: "Project, when there is no link",
      required: false,
      completes: "project",
    },
    {
      name: "environmentName",
      description: "Environment, when there is no link",
      required: false,
      completes: "environment",
    },
  ],
  needs: ["explain_deployment"],
  render: ({ arg, using }) => [
    `Find out why a deployment failed. Link: ${arg("url", "none")}. Space: ${arg("spaceName", "see the link")}. Project: ${arg("projectName", "see the link")}. Environment: ${arg("environmentName", "see the link")}.`,
    "Ask explain_deployment: failure is the cause, leftBehind what the failed run has already changed, differences what is not as in the last good run.",
    using(["grep_task_log"], "Only if the lines do not show the cause: grep_task_log on its taskId."),
    "Say the step, the target, the reason with the lines that show it, what is left behind, what changed, and what to do next. Say what you could not see. Change nothing.",
  ],
});
