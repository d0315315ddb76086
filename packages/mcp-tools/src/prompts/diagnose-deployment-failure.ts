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
  needs: ["list_deployments", "grep_task_log"],
  render: ({ arg, using }) => [
    `Find out why a deployment failed. Link: ${arg("url", "none")}. Space: ${arg("spaceName", "see the link")}. Project: ${arg("projectName", "see the link")}. Environment: ${arg("environmentName", "see the link")}.`,
    using(
      ["get_deployment_from_url"],
      "With a link: read it with get_deployment_from_url. Without one: list_deployments with taskState Failed, newest first.",
    ),
    using(["get_task_from_url"], "See with get_task_from_url which step and which target failed."),
    "Search its log with grep_task_log: level Error with beforeContext 5, then the lines around the first error.",
    "Look with list_deployments for the last success of the same project and environment, and compare release and time.",
    using(["find_events"], "Ask find_events what was changed between the two: variables, process, targets."),
    "Variables are fixed when a release is made: a variable corrected today does not reach an old release by itself.",
    "Tell the step, the target, the reason with the log lines that show it, what changed, and what to do next. Say what you could not see. Change nothing.",
  ],
});
