/** The worlds by name, and the types of their landmarks. */

import { type DemoLandmarks, demoWorld } from "./demo.ts";
import { type HostileLandmarks, hostileWorld } from "./hostile.ts";
import { type LargeLandmarks, largeWorld } from "./large.ts";
import type { Landmarks, World } from "./world.ts";

/** The built-in worlds and their landmarks. */
export interface WorldLandmarks {
  readonly demo: DemoLandmarks;
  readonly large: LargeLandmarks;
  readonly hostile: HostileLandmarks;
}

/** The name of a built-in world. */
export type WorldName = keyof WorldLandmarks;

/** A built-in world by name, or a function that builds one. */
export type WorldChoice = WorldName | World;

/** The landmarks that a choice of world leads to. */
export type LandmarksOf<W extends WorldChoice> = W extends WorldName
  ? WorldLandmarks[W]
  : W extends World<infer L>
    ? L
    : Landmarks;

const WORLDS: { readonly [Name in WorldName]: World<WorldLandmarks[Name]> } = {
  demo: demoWorld,
  large: largeWorld,
  hostile: hostileWorld,
};

/** The names of the built-in worlds. */
export const WORLD_NAMES = Object.keys(WORLDS) as readonly WorldName[];

/** The function that builds a chosen world; the default is the demo. */
export function worldOf<W extends WorldChoice>(choice: W | undefined): World<LandmarksOf<W>> {
  const chosen: WorldChoice = choice ?? "demo";
  const world: World = typeof chosen === "string" ? WORLDS[chosen] : chosen;
  return world as World<LandmarksOf<W>>;
}
