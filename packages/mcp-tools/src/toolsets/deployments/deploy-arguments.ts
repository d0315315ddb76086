/** The arguments of `deploy_release`, and what follows from them alone. */

import { quoteList } from "../../text/names.ts";
import {
  definedOnly,
  type ExecutionArgs,
  executionClasses,
  executionWarnings,
} from "../executions/arguments.ts";

/** Arguments of `deploy_release`. */
export interface DeployArgs extends ExecutionArgs {
  readonly releaseVersion: string;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  readonly forcePackageRedeployment?: boolean | undefined;
  readonly deploymentFreezeNames?: readonly string[] | undefined;
  readonly deploymentFreezeOverrideReason?: string | undefined;
}

/** Warnings that the arguments call for. */
export function deployWarnings(args: DeployArgs): readonly string[] {
  const { deploymentFreezeNames: freezes, deploymentFreezeOverrideReason: reason } = args;
  return [
    ...(freezes ? [`Overrides the freeze ${quoteList(freezes)}: ${reason ?? ""}`] : []),
    ...executionWarnings(args, "deployed to"),
    ...(args.forcePackageRedeployment
      ? ["Packages are deployed again even where they are installed already."]
      : []),
  ];
}

/** The sensitive classes of the policy that the arguments belong to. */
export function deployClasses(args: DeployArgs): readonly string[] {
  return [
    ...executionClasses(args),
    ...(args.forcePackageRedeployment ? ["force-redeploy"] : []),
    ...(args.deploymentFreezeNames?.length ? ["freeze-overrides"] : []),
  ];
}

/** The fields of the request that only deployments have. */
export function deployOptions(args: DeployArgs): Readonly<Record<string, unknown>> {
  return definedOnly({
    ForcePackageRedeployment: args.forcePackageRedeployment,
    DeploymentFreezeNames: args.deploymentFreezeNames,
    DeploymentFreezeOverrideReason: args.deploymentFreezeOverrideReason,
  });
}
