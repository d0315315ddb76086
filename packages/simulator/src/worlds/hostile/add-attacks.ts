/** Writes an attack into every text of stored documents that somebody outside could have written. */

import type { Resource } from "../../model/resource.ts";
import type { Collection } from "../../store/collection.ts";
import type { SpaceState } from "../../store/store.ts";
import type { HostileTexts } from "./hostile-texts.ts";

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
export function addAttacksToSpace(space: SpaceState, texts: HostileTexts): void {
  for (const [name, part] of Object.entries(space)) {
    if (!LATER.has(name) && isCollection(part)) addAttacksToAll(part, texts);
  }
}

/** Adds attacks to every document of a collection. */
export function addAttacksToAll<T extends Resource>(collection: Collection<T>, texts: HostileTexts): void {
  for (const item of collection.all()) collection.put(withAttacks(item, texts));
}

/** The document with an attack in each of its texts. */
export function withAttacks<T>(document: T, texts: HostileTexts): T {
  return walk(document, "", texts) as T;
}

/** Whether a part of a store is a collection of documents. */
export function isCollection(part: unknown): part is Collection<Resource> {
  return typeof part === "object" && part !== null && "put" in part && "all" in part;
}

function walk(value: unknown, key: string, texts: HostileTexts): unknown {
  if (LEFT_ALONE.has(key)) return value;
  if (Array.isArray(value)) return value.map((item) => walk(item, key, texts));
  if (typeof value === "object" && value !== null) return walkObject(value, texts);
  return field(key, value, texts);
}

function walkObject(value: object, texts: HostileTexts): object {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const changed = Object.fromEntries(
    Object.entries(fields).map(([key, item]) => [key, walk(item, key, texts)]),
  );
  if ("PackageId" in fields && "AcquisitionLocation" in fields)
    changed.PackageId = texts.packageId(String(fields.PackageId));
  if ("IsSensitive" in fields && fields.IsSensitive === false && typeof fields.Value === "string")
    changed.Value = texts.text(`${fields.Value} ${texts.secret()}`);
  if ("CanonicalTagName" in fields) Object.assign(changed, tagNames(String(fields.CanonicalTagName), texts));
  if ("Tags" in fields && "SortOrder" in fields) changed.Name = texts.tag(String(fields.Name));
  if ("templateId" in fields && typeof fields.value === "string") changed.value = texts.text(fields.value);
  if ("content" in fields && typeof fields.content === "string") changed.content = texts.text(fields.content);
  return changed;
}

function tagNames(canonical: string, texts: HostileTexts): { Name: string; CanonicalTagName: string } {
  return {
    Name: texts.tag(canonical.split("/")[1] ?? canonical),
    CanonicalTagName: joined(canonical, "/", texts),
  };
}

function joined(text: string, separator: string, texts: HostileTexts): string {
  return text.split(separator).map(texts.tag).join(separator);
}

function field(key: string, value: unknown, texts: HostileTexts): unknown {
  const text = typeof value === "string" ? value : "";
  if (text === "") return TEXTS.has(key) && (value === null || value === "") ? texts.text() : value;
  if (key === "TenantTags") return joined(text, "/", texts);
  if (key === "Roles" || key === "Octopus.Action.TargetRoles") return joined(text, ",", texts);
  if (PROPERTIES.has(key)) return texts.text(text);
  if (NAMES.has(key)) return texts.name(text);
  return TEXTS.has(key) ? texts.text(text) : value;
}
