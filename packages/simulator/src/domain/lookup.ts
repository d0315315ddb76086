/** Finds documents as Octopus does: by id, slug or exact name, ignoring case. */

import { invalid } from "../http/errors.ts";
import type { NamedResource } from "../model/resource.ts";
import type { Channel, Environment, Project, Tenant } from "../model/structure.ts";
import type { Collection } from "../store/collection.ts";
import type { SpaceState } from "../store/store.ts";

interface Sluggable extends NamedResource {
  readonly Slug?: string;
}

/** The document with this id, slug or name. */
export function findByAny<T extends Sluggable>(items: Collection<T>, text: string): T | undefined {
  const wanted = text.toLowerCase();
  return (
    items.get(text) ??
    items.find((item) => item.Slug?.toLowerCase() === wanted) ??
    items.find((item) => item.Name.toLowerCase() === wanted)
  );
}

/** The project that an executions command names. */
export function requireProject(space: SpaceState, text: string): Project {
  const project = findByAny(space.projects, text);
  if (project === undefined) throw invalid(`Could not find a project called '${text}' in the space.`);
  return project;
}

/** The environment that an executions command names. */
export function requireEnvironment(space: SpaceState, text: string): Environment {
  const environment = findByAny(space.environments, text);
  if (environment === undefined) throw invalid(`Could not find an environment called '${text}'.`);
  return environment;
}

/** The tenant that an executions command names. */
export function requireTenant(space: SpaceState, text: string): Tenant {
  const tenant = findByAny(space.tenants, text);
  if (tenant === undefined) throw invalid(`Could not find a tenant called '${text}'.`);
  return tenant;
}

/** A project's channel by id, slug or name, or its default channel when no text is given. */
export function requireChannel(space: SpaceState, project: Project, text: string | undefined): Channel {
  const channels = space.channels.where("project", project.Id);
  const wanted = text?.toLowerCase();
  const channel =
    wanted === undefined
      ? channels.find((item) => item.IsDefault)
      : channels.find((item) =>
          [item.Id, item.Slug, item.Name].some((name) => name.toLowerCase() === wanted),
        );
  if (channel === undefined)
    throw invalid(`Could not find a channel called '${text ?? "Default"}' in project '${project.Name}'.`);
  return channel;
}
