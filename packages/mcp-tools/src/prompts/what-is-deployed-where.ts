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
  needs: ["get_deployment_overview"],
  render: ({ arg }) => [
    `Tell which version is deployed where in space ${arg("spaceName")}, project: ${arg("projectName", "all")}.`,
    "Ask get_deployment_overview. Live is the last success; an attempt that failed later stands apart, and so does what runs.",
    "Answer with one table, projects (and tenants) down, environments across, with version and date. Follow next to the end, and say what could not be read.",
  ],
});
