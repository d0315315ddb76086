/** What the policy needs to know of a thing that rules can name. */
import type { Target } from "@octo/policy";

/** A space, project, environment or tenant as the server sends it. */
export interface NamedDocument {
  readonly Id?: string | null | undefined;
  readonly Name?: string | null | undefined;
  readonly Slug?: string | null | undefined;
  readonly SpaceTags?: readonly string[] | null | undefined;
  readonly ProjectTags?: readonly string[] | null | undefined;
  readonly EnvironmentTags?: readonly string[] | null | undefined;
  readonly TenantTags?: readonly string[] | null | undefined;
}

/**
 * The id, name, slug and tags of a document. A rule may name it by any of them. What the server leaves out is absent, so
 * that it counts as unknown.
 */
export function targetOf(document: NamedDocument): Target {
  const { Id: id, Name: name, Slug: slug } = document;
  const tags = document.SpaceTags ?? document.ProjectTags ?? document.EnvironmentTags ?? document.TenantTags;
  return {
    ...(id ? { id } : {}),
    ...(name ? { name } : {}),
    ...(slug ? { slug } : {}),
    ...(tags ? { tags } : {}),
  };
}
