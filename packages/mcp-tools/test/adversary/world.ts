/**
 * The world that cases happen in: the demo world of the simulator with a short history, in which cases rename things and from
 * which each case starts again.
 */
import { createManualClock, demoWorld, type Simulator, startSimulator, type WorldKit } from "@octo/simulator";
import type { Dice } from "./dice.ts";

type Store = Simulator["store"];

/** The kinds of things that rules name. */
export const KINDS = ["space", "project", "environment", "tenant"] as const;
export type Kind = (typeof KINDS)[number];

/** Something that a rule can name, as it is called at a moment. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  /** For a space its own id. */
  readonly spaceId: string;
  readonly tags: readonly string[];
}

/** A document of the simulator's store. */
export interface Document {
  readonly Id: string;
  readonly [field: string]: unknown;
}

interface Documents {
  all(): readonly Document[];
  put(document: Document): unknown;
  remove(id: string): boolean;
}

/** One collection of the store, and the space that it belongs to. */
export interface Part {
  readonly name: string;
  readonly spaceId: string | undefined;
  readonly documents: Documents;
}

/** What the store held at a moment. */
export type State = ReadonlyMap<Part, readonly Document[]>;

export const START = Date.parse("2026-11-21T09:00:00Z");
export const SPACES = ["Spaces-1", "Spaces-2"];
/** Deployments and events of the history that stay; more make cases slower and show nothing more. */
const KEPT = { deployments: 24, events: 60 };

/** A simulator with the world. */
export async function startWorld(): Promise<Simulator> {
  const startTime = new Date(START);
  const world = (kit: WorldKit) => {
    const landmarks = demoWorld(kit);
    shorten(kit.sim.store);
    return landmarks;
  };
  return startSimulator({ world, seed: 7, clock: createManualClock(startTime), startTime });
}

function shorten(store: Store): void {
  const space = store.space("Spaces-1");
  const open = new Set(space.interruptions.all().map(({ TaskId }) => TaskId));
  const old = space.deployments.all().slice(0, -KEPT.deployments);
  for (const { Id, TaskId } of old) {
    if (open.has(TaskId)) continue;
    space.deployments.remove(Id);
    space.tasks.remove(TaskId);
  }
  for (const { Id } of store.events.all().slice(0, -KEPT.events)) store.events.remove(Id);
}

/** Every collection of the store. */
export function partsOf(store: Store): readonly Part[] {
  const spaces = SPACES.map((id) => [id, store.space(id)] as const);
  return [[undefined, store] as const, ...spaces].flatMap(([spaceId, holder]) =>
    Object.entries(holder).flatMap(([name, documents]: [string, unknown]) =>
      isDocuments(documents) ? [{ name, spaceId, documents }] : [],
    ),
  );
}

function isDocuments(value: unknown): value is Documents {
  return typeof value === "object" && value !== null && "all" in value && "put" in value;
}

/** What the store holds now. Documents are never mutated, so that holding them is enough. */
export function stateOf(parts: readonly Part[]): State {
  return new Map(parts.map((part) => [part, part.documents.all()]));
}

/** Makes the store hold what it held, in the same order. */
export function restore(state: State): void {
  for (const [{ documents }, before] of state) {
    const now = documents.all();
    if (now.length === before.length && now.every((document, at) => document === before[at])) continue;
    for (const { Id } of now) documents.remove(Id);
    for (const document of before) documents.put(document);
  }
}

/** All things that rules can name, as they are called now. */
export function thingsOf(store: Store): readonly Thing[] {
  const spaces = store.spaces.all().map((space) => thing("space", space, space.Id, []));
  const inside = SPACES.flatMap((id) => {
    const { projects, environments, tenants } = store.space(id);
    return [
      ...projects.all().map((one) => thing("project", one, id, [])),
      ...environments.all().map((one) => thing("environment", one, id, [])),
      ...tenants.all().map((one) => thing("tenant", one, id, one.TenantTags)),
    ];
  });
  return [...spaces, ...inside];
}

const COLLECTIONS: Readonly<Record<string, Kind>> = {
  spaces: "space",
  projects: "project",
  environments: "environment",
  tenants: "tenant",
};

/**
 * The things that a write can be about: as they were called before it, because the rules are asked before it, and those that
 * it made. What it removed is among them.
 */
export function thingsAround(before: State, store: Store): readonly Thing[] {
  const then = [...before].flatMap(([{ name, spaceId }, documents]) => {
    const kind = COLLECTIONS[name];
    if (kind === undefined) return [];
    return documents.map((one) =>
      thing(kind, { ...one, Name: String(one.Name ?? "") }, spaceId ?? one.Id, tagsOf(one.TenantTags)),
    );
  });
  const known = new Set(then.map(({ id }) => id));
  return [...then, ...thingsOf(store).filter(({ id }) => !known.has(id))];
}

function tagsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((tag) => typeof tag === "string") : [];
}

interface Named {
  readonly Id: string;
  readonly Name: string;
  readonly Slug?: unknown;
}

function thing(kind: Kind, { Id, Name, Slug }: Named, spaceId: string, tags: readonly string[]): Thing {
  return { kind, id: Id, name: Name, slug: typeof Slug === "string" ? Slug : "", spaceId, tags };
}

/** Gives a thing another name and slug. */
export function rename(store: Store, { kind, id, spaceId }: Thing, name: string, slug: string): void {
  const change = { Name: name, Slug: slug };
  const space = store.space(spaceId);
  const collections = {
    space: store.spaces,
    project: space.projects,
    environment: space.environments,
    tenant: space.tenants,
  };
  const collection: { get(id: string): object | undefined; put(item: never): unknown } = collections[kind];
  const before = collection.get(id);
  if (before) (collection.put as (item: object) => unknown)({ ...before, ...change });
}

/** Words that stand nowhere in the world, so that a name made of them is recognised wherever it is shown. */
const WORDS = [
  "Quillon",
  "Bramvex",
  "Tessaly",
  "Ondrift",
  "Kestrow",
  "Marlune",
  "Vexholm",
  "Cindrap",
  "Ostrava7",
  "Pellwyn",
];

/** Numbers of names that may be given several times. */
const MISLEADING = 60;

/** A name and a slug that nothing else has, as long as the number is given once. */
export function freshName(dice: Dice, number: number): readonly [name: string, slug: string] {
  const words = dice.some(WORDS, 2);
  const name = `${words.join(dice.pick([" ", "-", " & "]))} ${number}`;
  return [name, slugOf(name)];
}

/** A name that means something else, too: the id, name or slug of another thing, in this or another letter case. */
export function misleadingName(dice: Dice, things: readonly Thing[]): readonly [name: string, slug: string] {
  const other = dice.pick(things);
  const text = dice.pick([other.id, other.name, other.slug, other.name.toUpperCase(), `${other.id}0`]);
  const [freshText, own] = freshName(dice, MISLEADING + dice.number(30));
  const slug = dice.pick([
    slugOf(text),
    own,
    slugOf(other.name),
    other.id.toLowerCase(),
    "web-2",
    "environments-77",
  ]);
  return dice.chance(0.3) ? [freshText, slug] : [text, slug];
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Lets lifecycles deploy by themselves to some environments of their first phases, as soon as there is a release. */
export function automateSome(store: Store, dice: Dice): void {
  for (const { lifecycles, environments } of SPACES.map((id) => store.space(id))) {
    for (const lifecycle of lifecycles.all()) {
      const [first, ...rest] = lifecycle.Phases;
      if (!first || dice.chance(0.5)) continue;
      const targets = [dice.pick(environments.all()).Id];
      lifecycles.put({ ...lifecycle, Phases: [{ ...first, AutomaticDeploymentTargets: targets }, ...rest] });
    }
  }
}

/** Renames some things. `misleading` lets names mean several things. */
export function renameSome(store: Store, dice: Dice, misleading: boolean): void {
  for (const [at, one] of thingsOf(store).entries()) {
    if (dice.chance(0.5)) continue;
    const isMisleading = misleading && dice.chance(0.3);
    const [name, slug] = isMisleading ? misleadingName(dice, thingsOf(store)) : freshName(dice, 10 + at);
    rename(store, one, name, slug);
  }
}
