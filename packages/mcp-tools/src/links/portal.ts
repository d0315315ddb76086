/** Builds links to the Octopus portal for people. */
import type { ServerUrl } from "@octo/api-client";

/** Builds links for people. */
export interface PortalLinks {
  deployment(spaceId: string, project: string, version: string, deploymentId: string): string;
  /** The link to a deployment of a space, with `{id}` in place of its id. Octopus shows the deployment there. */
  anyDeployment(spaceId: string): string;
  release(spaceId: string, project: string, version: string): string;
  task(spaceId: string, taskId: string): string;
}

/** Links below the server's address, virtual directory included. */
export function portalLinks(server: ServerUrl): PortalLinks {
  const app = (...segments: string[]) => `${server.base}/app#/${segments.map(encodeURIComponent).join("/")}`;
  return {
    deployment: (space, project, version, id) =>
      app(space, "projects", project, "deployments", "releases", version, "deployments", id),
    anyDeployment: (space) => `${app(space, "deployments")}/{id}`,
    release: (space, project, version) => app(space, "projects", project, "deployments", "releases", version),
    task: (space, id) => app(space, "tasks", id),
  };
}
