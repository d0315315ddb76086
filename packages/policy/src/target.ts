/** What an action does, and to what. */

/** What an action does to the server: it reads, changes or removes something. */
export type Tier = "read" | "write" | "delete";

/** One object that an action is about. Give every field that is known: an absent field counts as unknown. */
export interface Target {
  readonly id?: string;
  readonly name?: string;
  readonly slug?: string;
  readonly tags?: readonly string[];
}

/**
 * The targets of an action, resolved. A host that gives this object vouches that it is complete: a list that is absent
 * or empty says "none". Without the object the policy decides as if the action could affect any target that its path
 * does not name.
 */
export interface Targets {
  readonly spaces?: readonly Target[];
  readonly projects?: readonly Target[];
  readonly environments?: readonly Target[];
  readonly tenants?: readonly Target[];
  /** Deployment targets; only the cap on machines counts them, and no rule matches by machine. */
  readonly machines?: readonly Target[];
}
