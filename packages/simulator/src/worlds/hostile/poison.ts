/** Writes an attack into every text of stored documents that somebody outside could have written. */

import type { Resource } from "../../model/resource.ts";
import type { Collection } from "../../store/collection.ts";
import type { SpaceState } from "../../store/store.ts";
import type { Forge } from "./forge.ts";

/** Fields that name something; an empty one stays empty. */
const NAMES = new Set(["Name", "DisplayName", "Filename", "Title", "Label", "DeploymentAction"]);

/** Fields that describe something; they are filled even where they are empty. */
const TEXTS = new Set([
  "Description",
  "HelpText",
  "Notes",
  "ReleaseNotes",
  "ReleaseNotesTemplate",
  "Summary",
  "Comment",
  "Comments",
  "StatusSummary",
  "Instructions",
  "BuildEnvironment",
  "BuildNumber",
  "Branch",
  "IncompleteDataWarning",
  "SubjectDistinguishedName",
  "SubjectCommonName",
  "SubjectOrganization",
  "IssuerDistinguishedName",
  "IssuerCommonName",
  "IssuerOrganization",
  "OperatingSystem",
  "ShellName",
  "DefaultValue",
  "VcsRoot",
]);

/** Properties of actions that people write texts into. */
const PROPERTIES = new Set(["Octopus.Action.Script.ScriptBody", "Octopus.Action.Manual.Instructions"]);

/** Parts of documents that hold references and settings, and no text. */
const LEFT_ALONE = new Set(["PersistenceSettings", "Endpoint", "DisplaySettings", "Links", "Scope"]);

/** Documents that the history writes. */
const LATER = new Set(["tasks", "deployments", "releases", "runbookRuns", "interruptions", "branches"]);

/** Adds attacks to the documents of a space. Its releases, runs and tasks get theirs from the history. */
export function poisonSpace(space: SpaceState, forge: Forge): void {
  for (const [name, part] of Object.entries(space)) {
    if (!LATER.has(name) && isCollection(part)) poisonAll(part, forge);
  }
}

/** Adds attacks to every document of a collection. */
export function poisonAll<T extends Resource>(collection: Collection<T>, forge: Forge): void {
  for (const item of collection.all()) collection.put(poison(item, forge));
}

/** The document with an attack in each of its texts. */
export function poison<T>(document: T, forge: Forge): T {
  return walk(document, "", forge) as T;
}

/** Whether a part of a store is a collection of documents. */
export function isCollection(part: unknown): part is Collection<Resource> {
  return typeof part === "object" && part !== null && "put" in part && "all" in part;
}

function walk(value: unknown, key: string, forge: Forge): unknown {
  if (LEFT_ALONE.has(key)) return value;
  if (Array.isArray(value)) return value.map((item) => walk(item, key, forge));
  if (typeof value === "object" && value !== null) return walkObject(value, forge);
  return field(key, value, forge);
}

function walkObject(value: object, forge: Forge): object {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const changed = Object.fromEntries(
    Object.entries(fields).map(([key, item]) => [key, walk(item, key, forge)]),
  );
  if ("PackageId" in fields && "AcquisitionLocation" in fields) changed.PackageId = packageId(fields, forge);
  if ("IsSensitive" in fields && fields.IsSensitive === false && typeof fields.Value === "string")
    changed.Value = forge.text(`${fields.Value} ${forge.secret()}`);
  if ("CanonicalTagName" in fields) Object.assign(changed, tagNames(String(fields.CanonicalTagName), forge));
  if ("Tags" in fields && "SortOrder" in fields) changed.Name = forge.tag(String(fields.Name));
  if ("templateId" in fields && typeof fields.value === "string") changed.value = forge.text(fields.value);
  if ("content" in fields && typeof fields.content === "string") changed.content = forge.text(fields.content);
  return changed;
}

function tagNames(canonical: string, forge: Forge): { Name: string; CanonicalTagName: string } {
  return {
    Name: forge.tag(canonical.split("/")[1] ?? canonical),
    CanonicalTagName: joined(canonical, "/", forge),
  };
}

function joined(text: string, separator: string, forge: Forge): string {
  return text.split(separator).map(forge.tag).join(separator);
}

const TOKENS = new WeakMap<Forge, Map<string, string>>();

/** One hostile id per package, wherever it is referred to. */
function packageId(fields: Readonly<Record<string, unknown>>, forge: Forge): string {
  const known = TOKENS.get(forge) ?? new Map<string, string>();
  TOKENS.set(forge, known);
  const original = String(fields.PackageId);
  const id = known.get(original) ?? `${original}.${forge.token()}`;
  known.set(original, id);
  return id;
}

function field(key: string, value: unknown, forge: Forge): unknown {
  const text = typeof value === "string" ? value : "";
  if (text === "") return TEXTS.has(key) && (value === null || value === "") ? forge.text() : value;
  if (key === "TenantTags") return joined(text, "/", forge);
  if (key === "Roles" || key === "Octopus.Action.TargetRoles") return joined(text, ",", forge);
  if (PROPERTIES.has(key)) return forge.text(text);
  if (NAMES.has(key)) return forge.name(text);
  return TEXTS.has(key) ? forge.text(text) : value;
}
