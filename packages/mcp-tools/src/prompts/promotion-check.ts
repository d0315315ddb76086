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
  needs: ["find_releases", "list_deployments"],
  render: ({ arg, using }) => [
    `Check whether release ${arg("releaseVersion")} of ${arg("projectName")} in space ${arg("spaceName")} can go to ${arg("environmentName")}. Do not deploy it.`,
    "Find the release with find_releases, and with list_deployments where it has been, with which outcome, and what is in the target environment now.",
    using(
      ["deploy_release"],
      "Call deploy_release without confirm: it shows the plan with steps, targets and blockers and does nothing. If a question to me appears, I will decline it; that is intended.",
    ),
    using(["find_interruptions"], "See with find_interruptions whether something waits for a person."),
    using(
      ["find_deployment_targets"],
      "See with find_deployment_targets whether a target of the environment is unhealthy.",
    ),
    "Answer yes or no first, then the blockers, the risks, and what would be replaced.",
  ],
});
