/** What a call names, before and after it is resolved. */
import type { Ref, RefKind, SpaceClient } from "@octo/api-client";

/** A thing that a caller named: which field, what kind, in which words. */
export interface NamedThing {
  readonly field: string;
  readonly kind: RefKind;
  readonly text: string;
  /** True for the default space of the server, which has no words. */
  readonly isDefaultSpace?: boolean;
}

/** A space and a client that is bound to it. */
export interface BoundSpace {
  readonly ref: Ref;
  readonly client: SpaceClient;
}
