import { definePrompt } from "./define-prompt.ts";

export const promotionCheck = definePrompt({
  name: "promotion_check",
  title: "Can this release be promoted?",
  description:
    "Shows what promoting a release to an environment would do and what stands in its way; deploys nothing.",
  arguments: [
    { name: "spaceName", description: "Space", required: true, completes: "space" },
    { name: "projectName", description: "Project", required: true, completes: "project" },
    { name: "releaseVersion", description: "Release, such as 4.2.1", required: true },
    { name: "environmentName", description: "Where it should go", required: true, completes: "environment" },
  ],
  needs: ["preview_deployment"],
  render: ({ arg }) => [
    `Check whether release ${arg("releaseVersion")} of ${arg("projectName")} in space ${arg("spaceName")} can go to ${arg("environmentName")}. Do not deploy it.`,
    "Ask preview_deployment: the verdict first, then blockers, warnings, and what would be replaced.",
    "Answer yes or no first, then the blockers, the risks, and what would be replaced.",
  ],
});
