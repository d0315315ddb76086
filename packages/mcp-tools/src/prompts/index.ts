import { addReleaseNotes } from "./add-release-notes.ts";
import { auditLastHour } from "./audit-last-hour.ts";
import type { Prompt } from "./define-prompt.ts";
import { diagnoseDeploymentFailure } from "./diagnose-deployment-failure.ts";
import { promotionCheck } from "./promotion-check.ts";
import { whatIsDeployedWhere } from "./what-is-deployed-where.ts";

/** Every prompt, in the order in which hosts list them. */
export const allPrompts: readonly Prompt[] = [
  diagnoseDeploymentFailure,
  promotionCheck,
  whatIsDeployedWhere,
  addReleaseNotes,
  auditLastHour,
];
