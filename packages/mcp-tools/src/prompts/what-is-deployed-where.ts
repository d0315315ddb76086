import { definePrompt } from "./define-prompt.ts";

export const whatIsDeployedWhere = definePrompt({
  name: "what_is_deployed_where",
  title: "What is deployed where?",
  description:
    "A table of the versions of a project, or of all projects of a space, by environment and tenant.",
  arguments: [
    { name: "spaceName", description: "Space", required: true, completes: "space" },
    { name: "projectName", description: "Only this project", required: false, completes: "project" },
  ],
  needs: ["list_environments", "list_deployments"],
  render: ({ arg, using }) => [
    `Tell which version is deployed where in space ${arg("spaceName")}, project: ${arg("projectName", "all")}.`,
    "Get the environments in their order with list_environments.",
    using(["list_projects"], "Without a project, get them with list_projects."),
    "Ask list_deployments with taskState Success for each project and environment, newest first; the newest is what is there. For tenanted projects keep the newest for each tenant.",
    "Ask list_deployments for Executing and Failed ones that are newer, and mark them.",
    "Answer with one table, projects (and tenants) down, environments across, with version and date. Say where lists were longer than what you read.",
  ],
});
